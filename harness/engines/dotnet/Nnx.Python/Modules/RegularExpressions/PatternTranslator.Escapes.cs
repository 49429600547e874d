using System.Globalization;
using System.Text;
using Nnx.Python.Errors;

namespace Nnx.Python.Modules.RegularExpressions;

internal sealed partial class PatternTranslator
{
    private (string Text, int Least, int? Most, bool IsAssertion) Escape()
    {
        var start = _at;
        if (_at + 1 >= _pattern.Length)
        {
            throw Error("bad escape (end of pattern)", start);
        }

        var unit = _pattern[_at + 1];
        switch (unit)
        {
            case 'A':
                return Assertion(@"\A");
            case 'Z':
                return Assertion(@"\z");
            case 'b':
                return Assertion($"(?:(?<={Word})(?!{Word})|(?<!{Word})(?={Word}))");
            case 'B':
                return Assertion($"(?:(?<={Word})(?={Word})|(?<!{Word})(?!{Word}))");
            case 'd' or 'D' or 's' or 'S' or 'w' or 'W':
                _at += 2;
                return ($"[{(char.IsUpper(unit) ? "^" : "")}{Category(char.ToLowerInvariant(unit))}]", 1, 1, false);
            case >= '1' and <= '9':
                return NumberedReference(start);
        }

        return (Literal(Character(start)), 1, 1, false);

        (string, int, int?, bool) Assertion(string text)
        {
            _at += 2;
            return (text, 0, 0, true);
        }
    }

    private string Word => $"[{(IsAscii ? AsciiWordSet : WordSet)}]";

    private string Category(char kind) => kind switch
    {
        'd' => IsAscii ? "0-9" : @"\d",
        's' => IsAscii ? AsciiSpaceSet : SpaceSet,
        _ => IsAscii ? AsciiWordSet : WordSet,
    };

    private (string Text, int Least, int? Most, bool IsAssertion) NumberedReference(int start)
    {
        var end = start + 2;
        if (end < _pattern.Length && char.IsAsciiDigit(_pattern[end]))
        {
            if (end + 1 < _pattern.Length && IsOctal(_pattern[start + 1]) && IsOctal(_pattern[end]) && IsOctal(_pattern[end + 1]))
            {
                return (Literal(Character(start)), 1, 1, false);
            }

            end++;
        }

        var group = int.Parse(_pattern.AsSpan(start + 1, end - start - 1), NumberStyles.None, CultureInfo.InvariantCulture);
        _at = end;
        return group <= _groups ? Reference(group, start) : throw Error($"invalid group reference {group}", start + 1);
    }

    private static bool IsOctal(char unit) => unit is >= '0' and <= '7';

    // The character that an escape stands for; the place moves behind it.
    private char Character(int start)
    {
        var unit = _pattern[start + 1];
        _at = start + 2;
        switch (unit)
        {
            case 'n': return '\n';
            case 't': return '\t';
            case 'r': return '\r';
            case 'f': return '\f';
            case 'v': return '\v';
            case 'a': return '\a';
            case 'x': return Hex(start, 2);
            case 'u': return Hex(start, 4);
            case 'U' or 'N': throw new UnsupportedConstructException($"\\{unit} in regular expressions");
            case >= '0' and <= '9': return Octal(start);
        }

        return char.IsAsciiLetter(unit) ? throw Error($"bad escape \\{unit}", start) : unit;
    }

    private char Hex(int start, int digits)
    {
        var text = _pattern.AsSpan(_at, Math.Min(digits, _pattern.Length - _at));
        if (text.Length < digits || !ushort.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            throw Error($"incomplete escape {_pattern[start..Math.Min(_pattern.Length, _at + text.Length)]}", start);
        }

        _at += digits;
        return (char)value;
    }

    private char Octal(int start)
    {
        var end = start + 1;
        var value = 0;
        while (end < _pattern.Length && end < start + 4 && IsOctal(_pattern[end]))
        {
            value = value * 8 + (_pattern[end++] - '0');
        }

        _at = end;
        return value <= 255
            ? (char)value
            : throw Error($"octal escape value {_pattern[start..end]} outside of range 0-0o377", start);
    }

    private string Set()
    {
        var start = _at++;
        var text = new StringBuilder("[");
        if (!AtEnd && _pattern[_at] == '^')
        {
            text.Append('^');
            _at++;
        }

        var categories = new HashSet<char>();
        var first = true;
        while (true)
        {
            if (AtEnd)
            {
                throw Error("unterminated character set", start);
            }

            if (_pattern[_at] == ']' && !first)
            {
                _at++;
                break;
            }

            first = false;
            SetItem(start, text, categories);
        }

        return Finish(text, categories);
    }

    private void SetItem(int start, StringBuilder text, HashSet<char> categories)
    {
        var at = _at;
        if (TryCategory(out var category))
        {
            categories.Add(category);
            return;
        }

        var low = SetCharacter(start);
        if (_at + 1 >= _pattern.Length || _pattern[_at] != '-' || _pattern[_at + 1] == ']')
        {
            text.Append(Literal(low));
            return;
        }

        _at++;
        if (TryCategory(out _))
        {
            throw Error($"bad character range {_pattern[at.._at]}", at);
        }

        var high = SetCharacter(start);
        if (high < low)
        {
            throw Error($"bad character range {_pattern[at.._at]}", at);
        }

        text.Append(Literal(low)).Append('-').Append(Literal(high));
    }

    private bool TryCategory(out char category)
    {
        category = '\0';
        if (_pattern[_at] != '\\' || _at + 1 >= _pattern.Length || _pattern[_at + 1] is not ('d' or 'D' or 's' or 'S' or 'w' or 'W'))
        {
            return false;
        }

        category = _pattern[_at + 1];
        _at += 2;
        return true;
    }

    private char SetCharacter(int start)
    {
        if (AtEnd)
        {
            throw Error("unterminated character set", start);
        }

        if (_pattern[_at] != '\\')
        {
            return _pattern[_at++];
        }

        if (_at + 1 >= _pattern.Length)
        {
            throw Error("unterminated character set", start);
        }

        if (_pattern[_at + 1] == 'b')
        {
            _at += 2;
            return '\b';
        }

        return Character(_at);
    }

    private string Finish(StringBuilder text, HashSet<char> categories)
    {
        foreach (var kind in "dsw")
        {
            if (categories.Contains(kind) && categories.Contains(char.ToUpperInvariant(kind)))
            {
                return text.Length > 1 && text[1] == '^' ? "(?!)" : @"[\s\S]";
            }
        }

        foreach (var category in categories)
        {
            text.Append(category switch
            {
                'D' when !IsAscii => @"\D",
                'd' or 's' or 'w' => Category(category),
                _ => throw new UnsupportedConstructException($"\\{category} inside a character set of a regular expression"),
            });
        }

        return text.Append(']').ToString();
    }
}
