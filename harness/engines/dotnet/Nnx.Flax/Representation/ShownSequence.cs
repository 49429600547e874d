using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Representation;

/// <summary>A sequence inside a representation, one line an item (<c>reprlib.PrettySequence</c>).</summary>
/// <param name="name">The name in front.</param>
/// <param name="items">The items.</param>
internal sealed class ShownSequence(string name, IEnumerable<PyObject> items) : PyObject, IRepresentable
{
    /// <inheritdoc/>
    public override PyType Type => BuiltinTypes.Object;

    /// <inheritdoc/>
    public (ReprHeader Header, IEnumerable<ReprAttribute> Attributes) Represent(Interpreter py) => (
        new ReprHeader(name) { Start = "([", End = "])", Separator = "" },
        items.Select(static item => new ReprAttribute("", item)));
}
