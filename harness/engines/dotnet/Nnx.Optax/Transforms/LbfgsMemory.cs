using Nnx.Optax.Calls;
using Nnx.Python.Objects;

namespace Nnx.Optax.Transforms;

/// <summary>What L-BFGS remembers of past steps.</summary>
/// <param name="Parameters">Changes of parameters, stacked.</param>
/// <param name="Updates">Changes of gradients, stacked.</param>
/// <param name="Weights">The inverses of their products.</param>
internal readonly record struct LbfgsMemory(PyObject Parameters, PyObject Updates, Term Weights);
