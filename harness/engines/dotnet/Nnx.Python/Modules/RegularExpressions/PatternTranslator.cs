using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Nnx.Python.Errors;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.RegularExpressions;

/// <summary>Translates Python's patterns to the host's; what has no exact translation is refused by name.</summary>
internal sealed partial class PatternTranslator
{
    private const string WordSet = @"\p{L}\p{Nd}\p{Nl}\p{No}_";
    private const string AsciiWordSet = "a-zA-Z0-9_";
    private const string SpaceSet = @"\s\u001c-\u001f";
    private const string AsciiSpaceSet = @" \t-\r";
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(2);
    private readonly Interpreter _py;
    private readonly string _pattern;
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly List<int> _closed = [];
    private readonly HashSet<int> _open = [];
    private RegexFlags _flags;
    private int _at;
    private int _groups;
    private int _lookbehind;

    private PatternTranslator(Interpreter py, string pattern, RegexFlags flags) => (_py, _pattern, _flags) = (py, pattern, flags);

    private bool IsAscii => _flags.HasFlag(RegexFlags.Ascii);

    private bool IsVerbose => _flags.HasFlag(RegexFlags.Verbose);

    private bool AtEnd => _at >= _pattern.Length;

    /// <summary>Translates a pattern.</summary>
    public static TranslatedPattern Translate(Interpreter py, string pattern, RegexFlags flags)
    {
        foreach (var unit in pattern)
        {
            if (char.IsSurrogate(unit))
            {
                throw new UnsupportedConstructException("regular expression with characters beyond U+FFFF");
            }
        }

        if (flags.HasFlag(RegexFlags.Locale) || flags.HasFlag(RegexFlags.Debug))
        {
            throw new UnsupportedConstructException("re.LOCALE and re.DEBUG");
        }

        var translator = new PatternTranslator(py, pattern, flags);
        translator.ReadLeadingFlags();
        var (text, _, _) = translator.Alternatives();
        if (!translator.AtEnd)
        {
            throw translator.Error("unbalanced parenthesis", translator._at);
        }

        var options = RegexOptions.CultureInvariant
            | (translator._flags.HasFlag(RegexFlags.IgnoreCase) ? RegexOptions.IgnoreCase : RegexOptions.None)
            | (translator._flags.HasFlag(RegexFlags.Multiline) ? RegexOptions.Multiline : RegexOptions.None)
            | (translator._flags.HasFlag(RegexFlags.DotAll) ? RegexOptions.Singleline : RegexOptions.None);
        var shown = translator._flags | (translator.IsAscii ? RegexFlags.None : RegexFlags.Unicode);
        return new TranslatedPattern(
            text, options, shown, translator._groups, [.. translator._names.Select(name => (name.Key, name.Value))], [.. translator._closed]);
    }

    /// <summary>The host's expression that matches at a given place, or anywhere from there.</summary>
    public static Regex Compile(TranslatedPattern pattern, bool anchored, bool whole)
    {
        var text = whole ? $@"\G(?:{pattern.Text})\z" : anchored ? $@"\G(?:{pattern.Text})" : pattern.Text;
        return new Regex(text, pattern.Options, LongestMatch);
    }

    /// <summary>The host's expression for a pattern that has to match at the start of a text.</summary>
    public static Regex ForStart(Interpreter py, string pattern, RegexOptions options)
    {
        var flags = options.HasFlag(RegexOptions.IgnoreCase) ? RegexFlags.IgnoreCase : RegexFlags.None;
        return Compile(Translate(py, pattern, flags), anchored: true, whole: false);
    }

    private PyRaise Error(string message, int position) => RegexError.At(_py, message, _pattern, position);

    private void ReadLeadingFlags()
    {
        var match = LeadingFlags().Match(_pattern);
        while (match.Success && match.Length > 0)
        {
            foreach (var letter in match.Groups[1].Value)
            {
                _flags |= Flag(letter);
            }

            _at += match.Length;
            match = LeadingFlags().Match(_pattern, _at);
        }
    }

    private static RegexFlags Flag(char letter) => letter switch
    {
        'i' => RegexFlags.IgnoreCase,
        'm' => RegexFlags.Multiline,
        's' => RegexFlags.DotAll,
        'x' => RegexFlags.Verbose,
        'a' => RegexFlags.Ascii,
        'u' => RegexFlags.Unicode,
        _ => throw new UnsupportedConstructException($"inline flag {letter} of regular expressions"),
    };

    private (string Text, int Least, int? Most) Alternatives()
    {
        var text = new StringBuilder();
        var (least, most, first) = (0, (int?)0, true);
        while (true)
        {
            var (branch, branchLeast, branchMost) = Sequence();
            text.Append(branch);
            least = first ? branchLeast : Math.Min(least, branchLeast);
            most = first ? branchMost : most is { } a && branchMost is { } b ? Math.Max(a, b) : null;
            first = false;
            if (AtEnd || _pattern[_at] != '|')
            {
                return (text.ToString(), least, most);
            }

            _at++;
            text.Append('|');
        }
    }

    private (string Text, int Least, int? Most) Sequence()
    {
        var text = new StringBuilder();
        var (least, most) = (0, (int?)0);
        while (!AtEnd && _pattern[_at] is not ('|' or ')'))
        {
            if (IsVerbose && SkipVerbose())
            {
                continue;
            }

            var start = _at;
            if (_pattern[_at] is '*' or '+' or '?' || (_pattern[_at] == '{' && IsRepeat(_at)))
            {
                throw Error("nothing to repeat", start);
            }

            var (item, itemLeast, itemMost, isAssertion) = Item();
            while (IsVerbose && !AtEnd && SkipVerbose())
            {
            }

            (item, itemLeast, itemMost) = Repeat(item, itemLeast, itemMost, isAssertion);
            text.Append(item);
            least += itemLeast;
            most = most + itemMost;
        }

        return (text.ToString(), least, most);
    }

    private bool SkipVerbose()
    {
        if (char.IsWhiteSpace(_pattern[_at]))
        {
            _at++;
            return true;
        }

        if (_pattern[_at] != '#')
        {
            return false;
        }

        while (!AtEnd && _pattern[_at] != '\n')
        {
            _at++;
        }

        return true;
    }

    private bool IsRepeat(int at) => Braces().Match(_pattern, at) is { Success: true } match && match.Index == at
        && match.Groups[1].Length + match.Groups[2].Length + match.Groups[3].Length > 0;

    private (string Text, int Least, int? Most) Repeat(string item, int least, int? most, bool isAssertion)
    {
        var start = _at;
        if (AtEnd)
        {
            return (item, least, most);
        }

        int from;
        int? to;
        string quantifier;
        switch (_pattern[_at])
        {
            case '*':
                (from, to, quantifier) = (0, null, "*");
                _at++;
                break;
            case '+':
                (from, to, quantifier) = (1, null, "+");
                _at++;
                break;
            case '?':
                (from, to, quantifier) = (0, 1, "?");
                _at++;
                break;
            case '{' when IsRepeat(_at):
                var match = Braces().Match(_pattern, _at);
                from = match.Groups[1].Length > 0 ? Number(match.Groups[1].Value) : 0;
                to = match.Groups[2].Length == 0 ? from : match.Groups[3].Length > 0 ? Number(match.Groups[3].Value) : null;
                if (to < from)
                {
                    throw Error("min repeat greater than max repeat", start);
                }

                quantifier = to is null ? $"{{{from},}}" : $"{{{from},{to}}}";
                _at += match.Length;
                break;
            default:
                return (item, least, most);
        }

        if (isAssertion && item is "^" or "$" or @"\A" or @"\z")
        {
            throw Error("nothing to repeat", start);
        }

        var text = item + quantifier;
        if (!AtEnd && _pattern[_at] == '?')
        {
            _at++;
            text += "?";
        }
        else if (!AtEnd && _pattern[_at] == '+')
        {
            _at++;
            text = $"(?>{text})";
        }

        if (!AtEnd && (_pattern[_at] is '*' or '+' or '?' || (_pattern[_at] == '{' && IsRepeat(_at))))
        {
            throw Error("multiple repeat", _at);
        }

        return ($"(?:{text})", least * from, most is { } width && to is { } times ? width * times : most == 0 ? 0 : null);
    }

    private int Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        ? value
        : throw Error("the repetition number is too large", _at);

    private static string Literal(char unit) => char.IsAsciiLetterOrDigit(unit) ? unit.ToString() : $@"\u{(int)unit:x4}";

    [GeneratedRegex(@"\G\(\?([aimsux]+)\)")]
    private static partial Regex LeadingFlags();

    [GeneratedRegex(@"\G\{([0-9]*)(,?)([0-9]*)\}")]
    private static partial Regex Braces();
}
