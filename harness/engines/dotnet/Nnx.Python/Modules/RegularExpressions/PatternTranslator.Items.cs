using System.Globalization;
using Nnx.Python.Builtins.Text;
using Nnx.Python.Errors;

namespace Nnx.Python.Modules.RegularExpressions;

internal sealed partial class PatternTranslator
{
    private (string Text, int Least, int? Most, bool IsAssertion) Item()
    {
        var unit = _pattern[_at];
        switch (unit)
        {
            case '.':
                _at++;
                return (".", 1, 1, false);
            case '^':
                _at++;
                return ("^", 0, 0, true);
            case '$':
                _at++;
                return ("$", 0, 0, true);
            case '[':
                return (Set(), 1, 1, false);
            case '(':
                return Group();
            case '\\':
                return Escape();
            default:
                _at++;
                return (Literal(unit), 1, 1, false);
        }
    }

    private (string Text, int Least, int? Most, bool IsAssertion) Group()
    {
        var start = _at++;
        if (AtEnd || _pattern[_at] != '?')
        {
            var (text, least, most) = Capture(start, null);
            return (text, least, most, false);
        }

        _at++;
        var kind = AtEnd ? throw Error("unexpected end of pattern", _at) : _pattern[_at++];
        switch (kind)
        {
            case 'P':
                return Named(start);
            case ':':
                return Plain(start, "(?:", false);
            case '>':
                return Plain(start, "(?>", false);
            case '=':
                return Plain(start, "(?=", true);
            case '!':
                return Plain(start, "(?!", true);
            case '#':
                var end = _pattern.IndexOf(')', _at);
                _at = end < 0 ? throw Error("missing ), unterminated comment", start) : end + 1;
                return ("", 0, 0, true);
            case '<':
                return Lookbehind(start);
            case '(':
                return Conditional(start);
            default:
                return Scoped(start, kind);
        }
    }

    private void Close(int start)
    {
        if (AtEnd)
        {
            throw Error("missing ), unterminated subpattern", start);
        }

        _at++;
    }

    private (string Text, int Least, int? Most) Capture(int start, string? name)
    {
        var number = ++_groups;
        if (name is not null)
        {
            _names[name] = number;
        }

        _open.Add(number);
        var (inner, least, most) = Alternatives();
        Close(start);
        _open.Remove(number);
        _closed.Add(number);
        return ($"(?<{number}>{inner})", least, most);
    }

    private (string Text, int Least, int? Most, bool IsAssertion) Plain(int start, string opening, bool isAssertion)
    {
        var (inner, least, most) = Alternatives();
        Close(start);
        return ($"{opening}{inner})", isAssertion ? 0 : least, isAssertion ? 0 : most, isAssertion);
    }

    private (string Text, int Least, int? Most, bool IsAssertion) Named(int start)
    {
        var kind = AtEnd ? throw Error("unexpected end of pattern", _at) : _pattern[_at++];
        switch (kind)
        {
            case '<':
            {
                var at = _at;
                var name = ReadName('>');
                if (_names.TryGetValue(name, out var known))
                {
                    throw Error($"redefinition of group name '{name}' as group {_groups + 1}; was group {known}", at);
                }

                var (text, least, most) = Capture(start, name);
                return (text, least, most, false);
            }
            case '=':
            {
                var at = _at;
                var name = ReadName(')');
                return _names.TryGetValue(name, out var group)
                    ? Reference(group, at)
                    : throw Error($"unknown group name '{name}'", at);
            }
            default:
                throw Error($"unknown extension ?P{kind}", start + 1);
        }
    }

    private string ReadName(char end)
    {
        var at = _at;
        var stop = _pattern.IndexOf(end, _at);
        if (stop < 0)
        {
            throw Error($"missing {end}, unterminated name", at);
        }

        var name = _pattern[at..stop];
        _at = stop + 1;
        if (name.Length == 0)
        {
            throw Error("missing group name", at);
        }

        return StrTests.IsIdentifier(name) ? name : throw Error($"bad character in group name '{name}'", at);
    }

    private (string Text, int Least, int? Most, bool IsAssertion) Reference(int group, int at)
    {
        if (_open.Contains(group))
        {
            throw Error("cannot refer to an open group", at);
        }

        if (_lookbehind > 0)
        {
            throw new UnsupportedConstructException("group reference inside a look-behind");
        }

        return ($@"\k<{group}>", 0, null, false);
    }

    private (string Text, int Least, int? Most, bool IsAssertion) Lookbehind(int start)
    {
        var sign = AtEnd ? throw Error("unexpected end of pattern", _at) : _pattern[_at++];
        if (sign is not ('=' or '!'))
        {
            throw Error($"unknown extension ?<{sign}", start + 1);
        }

        _lookbehind++;
        var (inner, least, most) = Alternatives();
        _lookbehind--;
        Close(start);
        return least == most
            ? ($"(?<{sign}{inner})", 0, 0, true)
            : throw RegexError.Of(_py, "look-behind requires fixed-width pattern");
    }

    private (string Text, int Least, int? Most, bool IsAssertion) Conditional(int start)
    {
        var at = _at;
        var stop = _pattern.IndexOf(')', _at);
        if (stop < 0)
        {
            throw Error("missing ), unterminated name", at);
        }

        var name = _pattern[at..stop];
        _at = stop + 1;
        var group = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : _names.TryGetValue(name, out var known) ? known
            : throw Error($"unknown group name '{name}'", at);
        if (group == 0 || group > _groups)
        {
            throw group == 0 ? Error("bad group number", at) : Error($"invalid group reference {group}", at);
        }

        var (inner, least, most) = Alternatives();
        Close(start);
        return ($"(?({group}){inner})", inner.Contains('|', StringComparison.Ordinal) ? least : 0, most, false);
    }

    private (string Text, int Least, int? Most, bool IsAssertion) Scoped(int start, char kind)
    {
        var before = _flags;
        var letters = kind.ToString();
        while (!AtEnd && (char.IsAsciiLetter(_pattern[_at]) || _pattern[_at] == '-'))
        {
            letters += _pattern[_at++];
        }

        if (AtEnd || _pattern[_at] is not (':' or ')') || letters.Any(letter => letter != '-' && !"aimsuxL".Contains(letter, StringComparison.Ordinal)))
        {
            throw Error($"unknown extension ?{kind}", start + 1);
        }

        if (_pattern[_at] == ')')
        {
            throw Error("global flags not at the start of the expression", start);
        }

        _at++;
        var removing = false;
        foreach (var letter in letters)
        {
            if (letter == '-')
            {
                removing = true;
            }
            else
            {
                _flags = removing ? _flags & ~Flag(letter) : _flags | Flag(letter);
            }
        }

        var (inner, least, most) = Alternatives();
        _flags = before;
        Close(start);
        var host = new string([.. letters.Where(letter => letter is 'i' or 'm' or 's' or '-')]).TrimEnd('-');
        return (host.Length == 0 ? $"(?:{inner})" : $"(?{host}:{inner})", least, most, false);
    }
}
