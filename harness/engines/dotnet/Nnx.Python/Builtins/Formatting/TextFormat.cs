using Nnx.Python.Errors;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Formatting;

/// <summary><c>str.__format__</c>.</summary>
internal static class TextFormat
{
    public static string Format(Interpreter py, PyStr value, string specification)
    {
        if (specification.Length == 0)
        {
            return value.Value;
        }

        var spec = FormatSpecification.Parse(specification, "str", '<');
        Check(spec);
        var text = value;
        if (spec.Precision >= 0 && spec.Precision < value.Length)
        {
            text = new PyStr(value.Value[..value.ToUnits(spec.Precision)]);
        }

        py.Meter.Reserve(Math.Max(0, spec.Width) * 2L);
        return spec.Pad(text.Value, '<', text.Length);
    }

    private static void Check(FormatSpecification spec)
    {
        if (spec.Type is not 's' and not '\0')
        {
            throw FormatSpecification.UnknownType(spec.Type, "str");
        }

        if (spec.Sign != '\0')
        {
            throw PyError.Value(spec.Sign == ' '
                ? "Space not allowed in string format specifier"
                : "Sign not allowed in string format specifier");
        }

        if (spec.NoNegativeZero)
        {
            throw PyError.Value("Negative zero coercion (z) not allowed in string format specifier");
        }

        if (spec.Alternate)
        {
            throw PyError.Value("Alternate form (#) not allowed in string format specifier");
        }

        if (spec.Grouping != '\0')
        {
            throw PyError.Value($"Cannot specify '{spec.Grouping}' with 's'.");
        }

        if (spec.Align == '=')
        {
            throw PyError.Value("'=' alignment not allowed in string format specifier");
        }
    }
}
