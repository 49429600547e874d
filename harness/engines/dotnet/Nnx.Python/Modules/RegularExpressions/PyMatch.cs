using System.Text.RegularExpressions;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.RegularExpressions;

/// <summary>A <c>re.Match</c>.</summary>
internal sealed class PyMatch(PyPattern pattern, PyStr text, Match match, int from, int to) : PyObject
{
    public override PyType Type => RegexTypes.Match;

    public PyPattern Pattern { get; } = pattern;

    public PyStr Text { get; } = text;

    public int From { get; } = from;

    public int To { get; } = to;

    public Group this[int group] => group == 0 ? match : match.Groups[group.ToString(System.Globalization.CultureInfo.InvariantCulture)];

    /// <summary>The group that closed last; 0 where none took part.</summary>
    public int LastIndex => Pattern.Translated.ClosingOrder.LastOrDefault(group => this[group].Success);

    public PyObject Value(int group, PyObject missing) => this[group].Success ? new PyStr(this[group].Value) : missing;

    public int GroupOf(Interpreter py, PyObject key)
    {
        switch (key)
        {
            case PyStr name:
                foreach (var (known, group) in Pattern.Translated.GroupNames)
                {
                    if (known == name.Value)
                    {
                        return group;
                    }
                }

                break;
            case PyInt or not null when key is PyInt || key.Type.Lookup(Slot.Index) is not null:
                var number = py.ToIndex(key);
                if (number.IsSmall && number.Small >= 0 && number.Small <= Pattern.Translated.GroupCount)
                {
                    return (int)number.Small;
                }

                break;
        }

        throw PyError.Index("no such group");
    }
}
