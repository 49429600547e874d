using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Filters;

/// <summary><c>PathIn</c>: leaves whose whole path is one of several.</summary>
/// <param name="type">Its class.</param>
/// <param name="paths">The paths, in the order given, each once.</param>
internal sealed class PathInFilter(PyType type, PyTuple paths) : FilterObject(type)
{
    /// <inheritdoc/>
    public override PyObject Identity => paths;

    /// <inheritdoc/>
    public override bool Holds(Interpreter py, PyTuple path, PyObject value) => paths.Any(wanted => py.IsEqual(wanted, path));

    /// <inheritdoc/>
    public override string Show(Interpreter py) => $"PathIn({string.Join(",", paths.Select(py.Repr))})";
}
