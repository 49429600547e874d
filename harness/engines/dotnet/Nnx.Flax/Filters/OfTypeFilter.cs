using Nnx.Flax.Rules;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Filters;

/// <summary><c>OfType</c>: leaves of a class.</summary>
/// <param name="type">Its class.</param>
/// <param name="wanted">The class of the leaves.</param>
internal sealed class OfTypeFilter(PyType type, PyType wanted) : FilterObject(type)
{
    /// <inheritdoc/>
    public override PyObject Identity => wanted;

    /// <inheritdoc/>
    public override bool Holds(Interpreter py, PyTuple path, PyObject value) =>
        Interpreter.IsInstance(value, wanted)
        || (FlaxContext.Of(py).Holds(FilterRules.OfTypeAsksType)
            && py.FindAttribute(value, "type") is PyType named && named.IsSubclassOf(wanted));

    /// <inheritdoc/>
    public override string Show(Interpreter py) => $"OfType({py.Repr(wanted)})";
}
