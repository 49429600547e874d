using System.Globalization;
using System.Numerics;
using System.Text;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Numbers;

/// <summary>Reads ints from text as <c>int(text, base)</c> does.</summary>
internal static class IntParser
{
    private const int MostDigits = 4300;

    public static PyInt Parse(Interpreter py, string text, int numberBase, PyObject shown)
    {
        var digits = text.AsSpan().Trim(PythonWhitespace.Characters);
        var negative = digits.Length > 0 && digits[0] == '-';
        if (digits.Length > 0 && digits[0] is '-' or '+')
        {
            digits = digits[1..];
        }

        var underscoreAllowed = false;
        if (digits.Length > 1 && digits[0] == '0' && PrefixBase(digits[1]) is var prefix and not 0
            && (numberBase == prefix || numberBase == 0))
        {
            numberBase = prefix;
            digits = digits[2..];
            underscoreAllowed = true;
        }
        else if (numberBase == 0)
        {
            if (digits.Length > 1 && digits[0] == '0' && digits.IndexOfAnyExcept('0', '_') >= 0)
            {
                throw Invalid(py, 0, shown);
            }

            return Parse(py, text, 10, shown, "0");
        }

        return Finish(py, digits, numberBase, underscoreAllowed, negative, shown, numberBase.ToString(CultureInfo.InvariantCulture));

        static int PrefixBase(char letter) => char.ToLowerInvariant(letter) switch { 'x' => 16, 'o' => 8, 'b' => 2, _ => 0 };
    }

    private static PyInt Parse(Interpreter py, string text, int numberBase, PyObject shown, string shownBase)
    {
        var digits = text.AsSpan().Trim(PythonWhitespace.Characters);
        var negative = digits.Length > 0 && digits[0] == '-';
        return Finish(
            py, digits.Length > 0 && digits[0] is '-' or '+' ? digits[1..] : digits, numberBase, false, negative, shown, shownBase);
    }

    private static PyInt Finish(
        Interpreter py, ReadOnlySpan<char> digits, int numberBase, bool underscoreFirst, bool negative, PyObject shown, string shownBase)
    {
        if (numberBase == 10 && digits.Length is > 0 and < 18 && !digits.ContainsAnyExceptInRange('0', '9'))
        {
            var small = long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
            return PyInt.Of(negative ? -small : small);
        }

        var values = new List<byte>(digits.Length);
        var afterDigit = underscoreFirst;
        foreach (var rune in digits.ToString().EnumerateRunes())
        {
            if (rune.Value == '_' && afterDigit)
            {
                afterDigit = false;
                continue;
            }

            var digit = DigitOf(rune);
            if (digit < 0 || digit >= numberBase)
            {
                throw Invalid(py, shownBase, shown);
            }

            values.Add((byte)digit);
            afterDigit = true;
        }

        if (values.Count == 0 || !afterDigit)
        {
            throw Invalid(py, shownBase, shown);
        }

        if (values.Count > MostDigits && !BitOperations.IsPow2(numberBase))
        {
            throw PyError.Value(
                $"Exceeds the limit ({MostDigits} digits) for integer string conversion: value has {values.Count} digits; use sys.set_int_max_str_digits() to increase the limit");
        }

        return PyInt.Of(Assemble(values, numberBase, negative));
    }

    private static BigInteger Assemble(List<byte> values, int numberBase, bool negative)
    {
        if (numberBase == 10)
        {
            var text = new StringBuilder(values.Count);
            foreach (var value in values)
            {
                text.Append((char)('0' + value));
            }

            var parsed = BigInteger.Parse(text.ToString(), NumberStyles.None, CultureInfo.InvariantCulture);
            return negative ? -parsed : parsed;
        }

        var result = BigInteger.Zero;
        foreach (var value in values)
        {
            result = result * numberBase + value;
        }

        return negative ? -result : result;
    }

    private static int DigitOf(Rune rune) => rune.Value switch
    {
        >= '0' and <= '9' => rune.Value - '0',
        >= 'a' and <= 'z' => rune.Value - 'a' + 10,
        >= 'A' and <= 'Z' => rune.Value - 'A' + 10,
        < 128 => -1,
        _ => Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber ? (int)Rune.GetNumericValue(rune) : -1,
    };

    private static PyRaise Invalid(Interpreter py, int numberBase, PyObject shown) =>
        Invalid(py, numberBase.ToString(CultureInfo.InvariantCulture), shown);

    private static PyRaise Invalid(Interpreter py, string numberBase, PyObject shown) =>
        PyError.Value($"invalid literal for int() with base {numberBase}: {py.Repr(shown)}");
}
