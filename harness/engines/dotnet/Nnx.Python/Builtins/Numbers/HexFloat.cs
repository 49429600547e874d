using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;
using Nnx.Python.Errors;

namespace Nnx.Python.Builtins.Numbers;

/// <summary>Floats as hexadecimal text.</summary>
internal static partial class HexFloat
{
    public static string Write(double value)
    {
        if (!double.IsFinite(value))
        {
            return FloatText.Repr(value);
        }

        var sign = double.IsNegative(value) ? "-" : "";
        if (value == 0)
        {
            return sign + "0x0.0p+0";
        }

        var bits = BitConverter.DoubleToUInt64Bits(Math.Abs(value));
        var exponent = (int)(bits >> 52);
        var fraction = bits & 0xF_FFFF_FFFF_FFFF;
        var (lead, power) = exponent == 0 ? ('0', -1022) : ('1', exponent - 1023);
        var text = new StringBuilder(sign).Append("0x").Append(lead).Append('.')
            .Append(fraction.ToString("x13", CultureInfo.InvariantCulture)).Append('p').Append(power < 0 ? '-' : '+');
        return text.Append(Math.Abs(power)).ToString();
    }

    public static double Parse(string text)
    {
        var trimmed = text.Trim(PythonWhitespace.Characters.ToCharArray());
        if (Special().IsMatch(trimmed) && FloatText.TryParse(trimmed, out var special))
        {
            return special;
        }

        var match = Pattern().Match(trimmed);
        if (!match.Success || match.Groups["whole"].Length + match.Groups["part"].Length == 0)
        {
            throw PyError.Value("invalid hexadecimal floating-point string");
        }

        var digits = match.Groups["whole"].Value + match.Groups["part"].Value;
        var mantissa = BigInteger.Parse("0" + digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        var exponent = match.Groups["exponent"].Length == 0
            ? 0
            : (long)BigInteger.Max(BigInteger.Min(BigInteger.Parse(
                match.Groups["exponent"].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), 100_000), -100_000);
        exponent -= 4L * match.Groups["part"].Length;
        var value = exponent >= 0
            ? IntConversion.Divide(mantissa << (int)exponent, 1, "hexadecimal value too large to represent as a float")
            : IntConversion.Divide(
                mantissa, BigInteger.One << (int)-exponent, "hexadecimal value too large to represent as a float");
        return match.Groups["sign"].Value == "-" ? -value : value;
    }

    [GeneratedRegex(@"\A(?<sign>[+-]?)(0[xX])?(?<whole>[0-9a-fA-F]*)(\.(?<part>[0-9a-fA-F]*))?([pP](?<exponent>[+-]?[0-9]+))?\z")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\A[+-]?(inf|infinity|nan)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Special();
}
