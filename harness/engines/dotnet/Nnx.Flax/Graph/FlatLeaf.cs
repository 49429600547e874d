using Nnx.Python.Objects;

namespace Nnx.Flax.Graph;

/// <summary>One leaf of a graph or state with its path.</summary>
/// <param name="Path">Keys from the root, a tuple.</param>
/// <param name="Value">A Variable, a VariableState, an array or any other value.</param>
internal readonly record struct FlatLeaf(PyTuple Path, PyObject Value);
