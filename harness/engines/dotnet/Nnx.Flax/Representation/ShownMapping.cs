using Nnx.Flax.Rules;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Representation;

/// <summary>A mapping inside a representation, one line an entry (<c>reprlib.PrettyMapping</c>).</summary>
/// <param name="entries">Keys and values.</param>
internal sealed class ShownMapping(IEnumerable<KeyValuePair<PyObject, PyObject>> entries) : PyObject, IRepresentable
{
    /// <inheritdoc/>
    public override PyType Type => BuiltinTypes.Object;

    /// <inheritdoc/>
    public (ReprHeader Header, IEnumerable<ReprAttribute> Attributes) Represent(Interpreter py)
    {
        var header = FlaxContext.Of(py).Holds(RepresentationRules.QuotesTexts)
            ? new ReprHeader("PrettyMapping") { Start = "({", End = "})", Separator = ": " }
            : new ReprHeader("") { Start = "{", End = "}", Separator = ": " };
        return (header, entries.Select(entry => new ReprAttribute(Representer.ShowKey(py, entry.Key), entry.Value)));
    }
}
