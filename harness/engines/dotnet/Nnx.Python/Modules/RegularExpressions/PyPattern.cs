using System.Text.RegularExpressions;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Modules.RegularExpressions;

/// <summary>A <c>re.Pattern</c>.</summary>
internal sealed class PyPattern(string source, TranslatedPattern pattern) : PyObject
{
    private Regex? _anywhere;
    private Regex? _here;
    private Regex? _whole;

    public override PyType Type => RegexTypes.Pattern;

    public string Source { get; } = source;

    public TranslatedPattern Translated { get; } = pattern;

    private Regex Anywhere => _anywhere ??= PatternTranslator.Compile(Translated, anchored: false, whole: false);

    private Regex Here => _here ??= PatternTranslator.Compile(Translated, anchored: true, whole: false);

    private Regex Whole => _whole ??= PatternTranslator.Compile(Translated, anchored: true, whole: true);

    /// <summary>The next match at or behind a place; null where there is none.</summary>
    public Match? Search(PyStr text, int from, int to, MatchMode mode)
    {
        if (!text.IsSimple)
        {
            throw new UnsupportedConstructException("regular expression over characters beyond U+FFFF");
        }

        var expression = mode switch { MatchMode.Search => Anywhere, MatchMode.Match => Here, _ => Whole };
        try
        {
            var subject = to < text.Value.Length ? text.Value[..to] : text.Value;
            if (from > subject.Length)
            {
                return null;
            }

            var match = expression.Match(subject, from);
            return match.Success ? match : null;
        }
        catch (RegexMatchTimeoutException)
        {
            throw new LimitExceededException(LimitKind.Steps, "a regular expression took too long");
        }
    }

    /// <summary>All matches that do not overlap.</summary>
    public IEnumerable<Match> All(PyStr text, int from, int to)
    {
        var match = Search(text, from, to, MatchMode.Search);
        while (match is { Success: true })
        {
            yield return match;
            try
            {
                match = match.NextMatch();
            }
            catch (RegexMatchTimeoutException)
            {
                throw new LimitExceededException(LimitKind.Steps, "a regular expression took too long");
            }
        }
    }
}
