using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Filters;

/// <summary>Judges a leaf of a state or graph by its path and its value.</summary>
/// <param name="py">The run.</param>
/// <param name="path">Keys from the root to the leaf, a tuple.</param>
/// <param name="value">A Variable, a VariableState or an array.</param>
internal delegate bool FilterPredicate(Interpreter py, PyTuple path, PyObject value);
