using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Filters;

/// <summary>Paths of leaves as programs give them.</summary>
internal static class Paths
{
    /// <summary>A path as a tuple of keys.</summary>
    public static PyTuple ToTuple(Interpreter py, PyObject path) => path as PyTuple ?? new PyTuple([.. py.Iterate(path)]);
}
