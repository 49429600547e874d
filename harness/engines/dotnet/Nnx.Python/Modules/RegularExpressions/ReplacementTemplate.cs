using System.Globalization;
using System.Text;
using Nnx.Python.Builtins.Text;
using Nnx.Python.Errors;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.RegularExpressions;

/// <summary>The replacement text of <c>sub</c> and <c>expand</c>: plain parts and groups.</summary>
internal sealed class ReplacementTemplate
{
    private readonly List<(string Text, int Group)> _parts = [];

    private ReplacementTemplate()
    {
    }

    public static ReplacementTemplate Parse(Interpreter py, string template, PyPattern pattern)
    {
        var made = new ReplacementTemplate();
        var text = new StringBuilder();
        for (var at = 0; at < template.Length;)
        {
            if (template[at] != '\\')
            {
                text.Append(template[at++]);
                continue;
            }

            if (at + 1 == template.Length)
            {
                throw RegexError.At(py, "bad escape (end of pattern)", template, at);
            }

            var group = Group(py, template, pattern, text, ref at);
            if (group >= 0)
            {
                made._parts.Add((text.ToString(), group));
                text.Clear();
            }
        }

        made._parts.Add((text.ToString(), -1));
        return made;
    }

    public string Expand(PyMatch match)
    {
        var result = new StringBuilder();
        foreach (var (text, group) in _parts)
        {
            result.Append(text);
            if (group >= 0 && match[group].Success)
            {
                result.Append(match[group].ValueSpan);
            }
        }

        return result.ToString();
    }

    // The group that an escape means; -1 where it means a character, which is appended.
    private static int Group(Interpreter py, string template, PyPattern pattern, StringBuilder text, ref int at)
    {
        var start = at;
        var unit = template[at + 1];
        at += 2;
        switch (unit)
        {
            case 'g':
                return NamedGroup(py, template, pattern, ref at);
            case '0':
                text.Append((char)Octal(template, start + 1, ref at));
                return -1;
            case >= '1' and <= '9':
                return Numbered(py, template, pattern, text, start, ref at);
        }

        var known = "abfnrtv\\".IndexOf(unit, StringComparison.Ordinal);
        if (known < 0 && char.IsAsciiLetter(unit))
        {
            throw RegexError.At(py, $"bad escape \\{unit}", template, start);
        }

        text.Append(known < 0 ? $"\\{unit}" : "\a\b\f\n\r\t\v\\"[known].ToString());
        return -1;
    }

    private static int Numbered(Interpreter py, string template, PyPattern pattern, StringBuilder text, int start, ref int at)
    {
        if (at < template.Length && char.IsAsciiDigit(template[at]))
        {
            if (at + 1 < template.Length && IsOctal(template[start + 1]) && IsOctal(template[at]) && IsOctal(template[at + 1]))
            {
                text.Append((char)(Octal(template, start + 1, ref at) & 0xFF));
                return -1;
            }

            at++;
        }

        var group = int.Parse(template.AsSpan(start + 1, at - start - 1), NumberStyles.None, CultureInfo.InvariantCulture);
        return group <= pattern.Translated.GroupCount
            ? group
            : throw RegexError.At(py, $"invalid group reference {group}", template, start + 1);
    }

    private static int NamedGroup(Interpreter py, string template, PyPattern pattern, ref int at)
    {
        if (at >= template.Length || template[at] != '<')
        {
            throw RegexError.At(py, "missing <", template, at);
        }

        var end = template.IndexOf('>', at);
        if (end < 0)
        {
            throw RegexError.At(py, "missing >, unterminated name", template, at + 1);
        }

        var start = at + 1;
        var name = template[start..end];
        at = end + 1;
        if (name.Length == 0)
        {
            throw RegexError.At(py, "missing group name", template, start);
        }

        if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number <= pattern.Translated.GroupCount
                ? number
                : throw RegexError.At(py, $"invalid group reference {number}", template, start);
        }

        foreach (var (known, group) in pattern.Translated.GroupNames)
        {
            if (known == name)
            {
                return group;
            }
        }

        throw StrTests.IsIdentifier(name)
            ? PyError.Index($"unknown group name '{name}'")
            : RegexError.At(py, $"bad character in group name '{name}'", template, start);
    }

    private static bool IsOctal(char unit) => unit is >= '0' and <= '7';

    private static int Octal(string template, int start, ref int at)
    {
        var value = 0;
        at = start;
        while (at < template.Length && at < start + 3 && IsOctal(template[at]))
        {
            value = value * 8 + (template[at++] - '0');
        }

        return value;
    }
}
