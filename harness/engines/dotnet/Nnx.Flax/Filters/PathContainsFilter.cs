using Nnx.Flax.Rules;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Filters;

/// <summary><c>PathContains</c>: leaves on whose path a key stands.</summary>
/// <param name="type">Its class.</param>
/// <param name="key">The key.</param>
/// <param name="exact">Whether a key must equal it, or only contain its text.</param>
internal sealed class PathContainsFilter(PyType type, PyObject key, bool exact) : FilterObject(type)
{
    /// <inheritdoc/>
    public override PyObject Identity => new PyTuple(key, PyBool.Of(exact));

    /// <inheritdoc/>
    public override bool Holds(Interpreter py, PyTuple path, PyObject value) => exact
        ? path.Any(part => py.IsEqual(part, key))
        : path.Any(part => py.Str(part).Contains(py.Str(key), StringComparison.Ordinal));

    /// <inheritdoc/>
    public override string Show(Interpreter py) => FlaxContext.Of(py).Holds(FilterRules.PathContainsExact)
        ? $"PathContains({py.Repr(key)}, exact={exact})"
        : $"PathContains({py.Repr(key)})";
}
