using Nnx.Flax.Rules;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Representation;

/// <summary>A mapping inside a representation, one line an entry (<c>reprlib.PrettyMapping</c>).</summary>
/// <param name="flax">The run.</param>
/// <param name="entries">Keys and values.</param>
internal sealed class ShownMapping(FlaxContext flax, IEnumerable<KeyValuePair<PyObject, PyObject>> entries) : ShownValue(flax)
{
    /// <inheritdoc/>
    public override (ReprHeader Header, IEnumerable<ReprAttribute> Attributes) Represent(Interpreter py)
    {
        var header = FlaxContext.Of(py).Holds(RepresentationRules.QuotesTexts)
            ? new ReprHeader("PrettyMapping") { Start = "({", End = "})", Separator = ": " }
            : new ReprHeader("") { Start = "{", End = "}", Separator = ": " };
        return (header, entries.Select(entry => new ReprAttribute(Representer.ShowKey(py, entry.Key), entry.Value)));
    }
}
