using System.Globalization;
using Nnx.Jax.Arrays;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Printing;

/// <summary>Single elements as NumPy 2 prints its scalars.</summary>
public static class ScalarText
{
    /// <summary><c>str</c> of the scalar: <c>1.5</c>, <c>1e-08</c>, <c>True</c>, <c>(1+2j)</c>.</summary>
    /// <param name="array">The array.</param>
    /// <param name="index">Position in row-major order.</param>
    public static string Str(NDArray array, int index = 0) => array.Dtype.Kind switch
    {
        DtypeKind.Bool => array.BoolAt(index) ? "True" : "False",
        DtypeKind.Complex => Complex(array, index),
        DtypeKind.Float when array.Dtype == Dtype.BFloat16 => General((float)array.DoubleAt(index)),
        DtypeKind.Float => Float(array.DoubleAt(index), array.Dtype, trimmed: false, plus: false),
        DtypeKind.Float0 => "(b'',)",
        _ => array.IntegerAt(index).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary><c>repr</c> of the scalar: <c>np.float32(1.5)</c>, <c>np.True_</c>, <c>np.complex64(1+2j)</c>.</summary>
    /// <param name="array">The array.</param>
    /// <param name="index">Position in row-major order.</param>
    public static string Repr(NDArray array, int index = 0)
    {
        var text = Str(array, index);
        return array.Dtype.Kind switch
        {
            DtypeKind.Bool => $"np.{text}_",
            DtypeKind.Complex => $"np.{array.Dtype.Name}({text.Trim('(', ')')})",
            DtypeKind.Float when array.Dtype == Dtype.BFloat16 => text,
            _ => $"np.{array.Dtype.Name}({text})",
        };
    }

    /// <summary>A float of a dtype as NumPy's scalars print it.</summary>
    internal static string Float(double value, Dtype dtype, bool trimmed, bool plus)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? (plus ? "+nan" : "nan") : value < 0 ? "-inf" : plus ? "+inf" : "inf";
        }

        var magnitude = Math.Abs(value);
        if (value != 0 && (magnitude < 1e-4 || magnitude >= MaxPositional(dtype)))
        {
            var (digit, digits, exponent) = FloatText.Scientific(value, dtype, null, 0, 0, plus);
            return $"{digit}{(digits.Length > 0 ? "." + digits : string.Empty)}e{exponent}";
        }

        var (whole, fraction) = FloatText.Positional(value, dtype, null, plus);
        return fraction.Length == 0 && trimmed ? whole : $"{whole}.{(fraction.Length == 0 ? "0" : fraction)}";
    }

    private static double MaxPositional(Dtype dtype) => dtype.Code switch
    {
        DtypeCode.Float16 => 1e3,
        DtypeCode.Float32 => 1e6,
        _ => 1e16,
    };

    private static string Complex(NDArray array, int index)
    {
        var (value, dtype) = (array.ComplexAt(index), array.Dtype.RealPart);
        return value.Real == 0 && !double.IsNegative(value.Real)
            ? Float(value.Imaginary, dtype, trimmed: true, plus: false) + "j"
            : $"({Float(value.Real, dtype, trimmed: true, plus: false)}{Float(value.Imaginary, dtype, trimmed: true, plus: true)}j)";
    }

    // ml_dtypes prints bfloat16 as C++ streams print floats: six significant digits.
    private static string General(float value)
    {
        if (!float.IsFinite(value) || value == 0)
        {
            return float.IsNaN(value) ? "nan" : value == 0 ? (float.IsNegative(value) ? "-0" : "0") : value < 0 ? "-inf" : "inf";
        }

        var shortest = DecimalDigits.Shortest(value, Dtype.Float64);
        var (digits, exponent) = DecimalDigits.RoundedToDigits(value, 6, shortest.Exponent);
        var sign = value < 0 ? "-" : string.Empty;
        if (exponent is < -4 or >= 6)
        {
            var point = digits.Length > 1 ? "." + digits[1..] : string.Empty;
            return $"{sign}{digits[0]}{point}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture)}";
        }

        return exponent < 0 ? $"{sign}0.{new string('0', -exponent - 1)}{digits}"
            : digits.Length <= exponent + 1 ? sign + digits.PadRight(exponent + 1, '0')
            : $"{sign}{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }
}
