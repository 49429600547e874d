using Nnx.Python.Objects;

namespace Nnx.Optax.Transformations;

/// <summary>Makes the first state of a transformation for parameters.</summary>
internal delegate PyObject InitFunction(PyObject parameters);
