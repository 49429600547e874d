using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Filters;

/// <summary><c>WithTag</c>: leaves whose <c>tag</c> equals a text.</summary>
/// <param name="type">Its class.</param>
/// <param name="tag">The text.</param>
internal sealed class WithTagFilter(PyType type, PyObject tag) : FilterObject(type)
{
    /// <inheritdoc/>
    public override PyObject Identity => tag;

    /// <inheritdoc/>
    public override bool Holds(Interpreter py, PyTuple path, PyObject value) =>
        py.FindAttribute(value, "tag") is { } found && py.IsEqual(found, tag);

    /// <inheritdoc/>
    public override string Show(Interpreter py) => $"WithTag({py.Repr(tag)})";
}
