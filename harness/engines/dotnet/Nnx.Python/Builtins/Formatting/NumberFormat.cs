using System.Text;
using Nnx.Python.Builtins.Numbers;
using Nnx.Python.Errors;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Formatting;

/// <summary><c>__format__</c> of numbers.</summary>
internal static class NumberFormat
{
    private const int DefaultPrecision = 6;
    private const int LargestCodePoint = 0x10FFFF;

    public static string Int(Interpreter py, PyInt value, string specification)
    {
        if (specification.Length == 0)
        {
            return py.Str(value);
        }

        var spec = FormatSpecification.Parse(specification, value.Type.Name, '>');
        py.Meter.Reserve(Math.Max(0, spec.Width) * 2L);
        switch (spec.Type)
        {
            case '\0' or 'd' or 'n' or 'b' or 'o' or 'x' or 'X' or 'c':
                CheckInt(spec);
                return spec.Type == 'c' ? Character(value, spec) : Layout(spec, value.Value.Sign < 0, Prefix(spec), Digits(value, spec.Type), "");
            case 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or '%':
                return Real(IntConversion.ToDouble(value), spec);
            default:
                throw FormatSpecification.UnknownType(spec.Type, value.Type.Name);
        }
    }

    public static string Float(Interpreter py, PyFloat value, string specification)
    {
        if (specification.Length == 0)
        {
            return py.Str(value);
        }

        var spec = FormatSpecification.Parse(specification, value.Type.Name, '>');
        py.Meter.Reserve(Math.Max(0, spec.Width) * 2L + Math.Max(0, spec.Precision) * 2L);
        return spec.Type is '\0' or 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or 'n' or '%'
            ? Real(value.Value, spec)
            : throw FormatSpecification.UnknownType(spec.Type, value.Type.Name);
    }

    public static string Complex(Interpreter py, PyComplex value, string specification)
    {
        if (specification.Length == 0)
        {
            return py.Str(value);
        }

        var spec = FormatSpecification.Parse(specification, value.Type.Name, '>');
        py.Meter.Reserve(Math.Max(0, spec.Width) * 2L + Math.Max(0, spec.Precision) * 4L);
        if (spec.Type is not ('\0' or 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or 'n'))
        {
            throw FormatSpecification.UnknownType(spec.Type, value.Type.Name);
        }

        if (spec.Fill == "0")
        {
            throw PyError.Value("Zero padding is not allowed in complex format specifier");
        }

        if (spec.Align == '=')
        {
            throw PyError.Value("'=' alignment flag is not allowed in complex format specifier");
        }

        var part = spec with { Width = -1, Fill = null, Align = '\0' };
        var bare = spec.Type == '\0';
        var (skipReal, brackets) = bare
            ? value.Value.Real == 0 && !double.IsNegative(value.Value.Real) ? (true, false) : (false, true)
            : (false, false);
        var text = new StringBuilder();
        if (!skipReal)
        {
            text.Append(Real(value.Value.Real, part, complexPart: true));
            part = part with { Sign = '+' };
        }

        text.Append(Real(value.Value.Imaginary, part, complexPart: true)).Append('j');
        var whole = brackets ? $"({text})" : text.ToString();
        return spec.Pad(whole, '>', whole.Length);
    }

    private static string Real(double value, FormatSpecification spec, bool complexPart = false)
    {
        var (type, precision) = (spec.Type, spec.Precision);
        var percent = type == '%';
        var addPointZero = false;
        switch (type)
        {
            case '%':
                (type, value) = ('f', value * 100);
                break;
            case 'n':
                type = 'g';
                break;
            case '\0':
                addPointZero = !complexPart;
                type = precision < 0 ? 'r' : 'g';
                break;
        }

        var text = FloatLayout.Write(value, type, precision < 0 ? DefaultPrecision : precision, spec.Alternate, addPointZero);
        var negative = double.IsNegative(value) && !double.IsNaN(value);
        if (spec.NoNegativeZero && negative && text.AsSpan().IndexOfAnyExcept("0.e+-") < 0)
        {
            negative = false;
        }

        if (percent)
        {
            text += "%";
        }

        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return Layout(spec, negative, "", text[..digits], text[digits..]);
    }

    private static string Layout(FormatSpecification spec, bool negative, string prefix, string digits, string rest)
    {
        var sign = negative ? "-" : spec.Sign is '+' or ' ' ? spec.Sign.ToString() : "";
        var group = spec.Type is 'b' or 'o' or 'x' or 'X' ? 4 : 3;
        if (spec.Grouping != '\0' && digits.Length > 0)
        {
            var room = spec.HasZeroPadding ? spec.Width - sign.Length - prefix.Length - rest.Length : 0;
            digits = Group(digits, spec.Grouping, group, room);
        }

        var length = sign.Length + prefix.Length + digits.Length + rest.Length;
        if (spec.Align == '=' && spec.Width > length)
        {
            var fill = new StringBuilder();
            for (var i = length; i < spec.Width; i++)
            {
                fill.Append(spec.Fill ?? " ");
            }

            return $"{sign}{prefix}{fill}{digits}{rest}";
        }

        return spec.Pad($"{sign}{prefix}{digits}{rest}", '>', length);
    }

    private static string Group(string digits, char separator, int size, int width)
    {
        var parts = new List<string>();
        var remaining = digits.Length;
        do
        {
            var length = Math.Min(size, Math.Max(Math.Max(remaining, width), 1));
            var taken = Math.Min(remaining, length);
            parts.Add(digits.Substring(remaining - taken, taken).PadLeft(length, '0'));
            remaining -= taken;
            width -= length;
            if (remaining <= 0 && width <= 0)
            {
                break;
            }

            width--;
        }
        while (true);

        parts.Reverse();
        return string.Join(separator, parts);
    }

    private static void CheckInt(FormatSpecification spec)
    {
        if (spec.Precision >= 0)
        {
            throw PyError.Value("Precision not allowed in integer format specifier");
        }

        if (spec.NoNegativeZero)
        {
            throw PyError.Value("Negative zero coercion (z) not allowed in integer format specifier");
        }

        if (spec.Type == 'c' && spec.Sign != '\0')
        {
            throw PyError.Value("Sign not allowed with integer format specifier 'c'");
        }

        if (spec.Type == 'c' && spec.Alternate)
        {
            throw PyError.Value("Alternate form (#) not allowed with integer format specifier 'c'");
        }
    }

    private static string Character(PyInt value, FormatSpecification spec)
    {
        if (!value.IsSmall || value.Small is < 0 or > LargestCodePoint)
        {
            throw PyError.Overflow("%c arg not in range(0x110000)");
        }

        var text = PyStr.OfCodePoint((int)value.Small).Value;
        return spec.Pad(text, '<', 1);
    }

    private static string Prefix(FormatSpecification spec) => spec.Alternate
        ? spec.Type switch { 'b' => "0b", 'o' => "0o", 'x' => "0x", 'X' => "0X", _ => "" }
        : "";

    private static string Digits(PyInt value, char type) => type switch
    {
        'b' => IntText.Digits(value, 1),
        'o' => IntText.Digits(value, 3),
        'x' => IntText.Digits(value, 4),
        'X' => IntText.Digits(value, 4).ToUpperInvariant(),
        _ => IntText.Decimal(value).TrimStart('-'),
    };
}
