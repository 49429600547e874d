using System.Numerics;
using System.Text.RegularExpressions;
using Nnx.Python.Errors;

namespace Nnx.Python.Builtins.Numbers;

/// <summary>Reads and writes complex numbers.</summary>
internal static partial class ComplexText
{
    public static string Repr(Complex value)
    {
        if (value.Real == 0 && !double.IsNegative(value.Real))
        {
            return Part(value.Imaginary) + "j";
        }

        var imaginary = Part(value.Imaginary);
        return $"({Part(value.Real)}{(imaginary[0] == '-' ? "" : "+")}{imaginary}j)";
    }

    /// <summary>A part as <c>repr</c> shows it: like a float without a trailing <c>.0</c>.</summary>
    public static string Part(double value)
    {
        var text = FloatText.Repr(value);
        return text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
    }

    public static Complex Parse(string text)
    {
        var trimmed = text.Trim(PythonWhitespace.Characters.ToCharArray());
        if (trimmed.StartsWith('(') && trimmed.EndsWith(')'))
        {
            trimmed = trimmed[1..^1].Trim(PythonWhitespace.Characters.ToCharArray());
        }

        var match = Pattern().Match(trimmed);
        if (trimmed.Length == 0 || !match.Success)
        {
            throw PyError.Value("complex() arg is a malformed string");
        }

        var real = match.Groups["real"].Success ? Number(match.Groups["real"].Value) : 0.0;
        var imaginary = match.Groups["imag"].Success ? Number(match.Groups["imag"].Value) : 0.0;
        return new(real, imaginary);
    }

    private static double Number(string text)
    {
        if (text is "" or "+" or "-")
        {
            return text == "-" ? -1 : 1;
        }

        return FloatText.TryParse(text, out var value) ? value : throw PyError.Value("complex() arg is a malformed string");
    }

    [GeneratedRegex(@"\A(?:(?<real>[+-]?(?:[0-9_]+\.?[0-9_]*(?:[eE][+-]?[0-9_]+)?|\.[0-9_]+(?:[eE][+-]?[0-9_]+)?|inf(?:inity)?|nan))(?![jJ0-9.eE_]))?(?:(?<imag>[+-]?(?:[0-9_]+\.?[0-9_]*(?:[eE][+-]?[0-9_]+)?|\.[0-9_]+(?:[eE][+-]?[0-9_]+)?|inf(?:inity)?|nan)?)[jJ])?\z", RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
