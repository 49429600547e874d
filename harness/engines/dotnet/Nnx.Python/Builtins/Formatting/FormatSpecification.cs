using System.Text;
using Nnx.Python.Errors;

namespace Nnx.Python.Builtins.Formatting;

/// <summary>The parts of a format specification: <c>[[fill]align][sign][z][#][0][width][grouping][.precision][type]</c>.</summary>
internal readonly record struct FormatSpecification
{
    public string? Fill { get; init; }

    public char Align { get; init; }

    public char Sign { get; init; }

    public bool NoNegativeZero { get; init; }

    public bool Alternate { get; init; }

    public int Width { get; init; }

    public char Grouping { get; init; }

    public int Precision { get; init; }

    public char Type { get; init; }

    /// <summary>The text of the type where it is no single ASCII letter.</summary>
    public bool HasZeroPadding => Fill == "0" && Align == '=';

    public static FormatSpecification Parse(string text, string typeName, char defaultAlign)
    {
        var at = 0;
        string? fill = null;
        var align = '\0';
        var first = text.Length == 0 ? 0 : char.IsHighSurrogate(text[0]) && text.Length > 1 ? 2 : 1;
        if (text.Length > first && IsAlign(text[first]))
        {
            (fill, align, at) = (text[..first], text[first], first + 1);
        }
        else if (text.Length > 0 && IsAlign(text[0]))
        {
            (align, at) = (text[0], 1);
        }

        var sign = Take(text, ref at, "+- ");
        var coerce = Take(text, ref at, "z") != '\0';
        var alternate = Take(text, ref at, "#") != '\0';
        if (fill is null && at < text.Length && text[at] == '0')
        {
            fill = "0";
            at++;
            if (align == '\0' && defaultAlign == '>')
            {
                align = '=';
            }
        }

        var width = TakeNumber(text, ref at);
        var grouping = Take(text, ref at, ",");
        var second = Take(text, ref at, "_");
        if (second != '\0')
        {
            grouping = grouping == '\0' ? second : throw PyError.Value("Cannot specify both ',' and '_'.");
        }

        if (grouping != '\0' && at < text.Length && text[at] == ',')
        {
            throw grouping == '_' ? PyError.Value("Cannot specify both ',' and '_'.") : Invalid(text, typeName);
        }

        var precision = -1;
        if (at < text.Length && text[at] == '.')
        {
            at++;
            precision = TakeNumber(text, ref at);
            if (precision < 0)
            {
                throw PyError.Value("Format specifier missing precision");
            }
        }

        if (text.Length - at > 1)
        {
            throw Invalid(text, typeName);
        }

        var type = at < text.Length ? text[at] : '\0';
        return new FormatSpecification
        {
            Fill = fill,
            Align = align,
            Sign = sign,
            NoNegativeZero = coerce,
            Alternate = alternate,
            Width = width,
            Grouping = grouping,
            Precision = precision,
            Type = type,
        }.WithCheckedGrouping();
    }

    /// <summary>Pads a text to the width.</summary>
    public string Pad(string text, char defaultAlign, int length)
    {
        if (Width <= length)
        {
            return text;
        }

        var missing = Width - length;
        var left = (Align == '\0' ? defaultAlign : Align) switch { '<' => 0, '^' => missing / 2, _ => missing };
        var result = new StringBuilder(text.Length + missing);
        var fill = Fill ?? " ";
        for (var i = 0; i < left; i++)
        {
            result.Append(fill);
        }

        result.Append(text);
        for (var i = left; i < missing; i++)
        {
            result.Append(fill);
        }

        return result.ToString();
    }

    public static PyRaise UnknownType(char type, string typeName) => PyError.Value(type is > ' ' and < (char)128
        ? $"Unknown format code '{type}' for object of type '{typeName}'"
        : $"Unknown format code '\\x{(int)type:x}' for object of type '{typeName}'");

    private static PyRaise Invalid(string text, string typeName) =>
        PyError.Value($"Invalid format specifier '{text}' for object of type '{typeName}'");

    private static bool IsAlign(char unit) => unit is '<' or '>' or '=' or '^';

    private static char Take(string text, ref int at, string choices) =>
        at < text.Length && choices.Contains(text[at], StringComparison.Ordinal) ? text[at++] : '\0';

    private static int TakeNumber(string text, ref int at)
    {
        var start = at;
        var value = 0L;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            value = value * 10 + (text[at++] - '0');
            if (value > int.MaxValue)
            {
                throw PyError.Value("Too many decimal digits in format string");
            }
        }

        return at == start ? -1 : (int)value;
    }

    private FormatSpecification WithCheckedGrouping()
    {
        if (Grouping == '\0' || Type is 'd' or 'e' or 'f' or 'g' or 'E' or 'G' or '%' or 'F' or '\0'
            || (Grouping == '_' && Type is 'b' or 'o' or 'x' or 'X'))
        {
            return this;
        }

        throw PyError.Value(Type is > ' ' and < (char)128
            ? $"Cannot specify '{Grouping}' with '{Type}'."
            : $"Cannot specify '{Grouping}' with '\\x{(int)Type:x}'.");
    }
}
