using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Printing;

/// <summary>
/// Floats of one array: shortest digits, at most eight after the point; all scientific where the values are large, small or far apart; padded so that
/// the points line up.
/// </summary>
internal sealed class FloatFormat
{
    private const int Precision = 8;

    private readonly Dtype _dtype;
    private readonly bool _plus;
    private readonly bool _scientific;
    private readonly int _left;
    private readonly int _right;
    private readonly int _places;
    private readonly int _exponentDigits;

    public FloatFormat(IReadOnlyCollection<double> values, Dtype dtype, bool plus)
    {
        (_dtype, _plus) = (dtype, plus);
        var finite = values.Where(double.IsFinite).ToList();
        _scientific = NeedsExponent(finite, dtype);
        foreach (var value in finite)
        {
            if (_scientific)
            {
                var (whole, fraction, exponent) = FloatText.Scientific(value, dtype, Precision, 0, 0, plus);
                _left = Math.Max(_left, whole.Length);
                _places = Math.Max(_places, fraction.Length);
                _exponentDigits = Math.Max(_exponentDigits, exponent.Length - 1);
            }
            else
            {
                var (whole, fraction) = FloatText.Positional(value, dtype, Precision, plus);
                _left = Math.Max(_left, whole.Length);
                _right = Math.Max(_right, fraction.Length);
            }
        }

        _right = _scientific ? _exponentDigits + 2 + _places : _right;
        if (finite.Count < values.Count)
        {
            var sign = plus || values.Any(double.IsNegativeInfinity) ? 1 : 0;
            _left = Math.Max(_left, 3 + sign - (_right + 1));
        }
    }

    public string Text(double value)
    {
        if (!double.IsFinite(value))
        {
            var name = double.IsNaN(value) ? "nan" : "inf";
            var sign = double.IsNegativeInfinity(value) ? "-" : _plus ? "+" : string.Empty;
            return (sign + name).PadLeft(_left + _right + 1);
        }

        if (_scientific)
        {
            var (whole, fraction, exponent) = FloatText.Scientific(value, _dtype, _places, _places, _exponentDigits, _plus);
            return $"{whole.PadLeft(_left)}.{fraction}e{exponent}";
        }
        else
        {
            var (whole, fraction) = FloatText.Positional(value, _dtype, Precision, _plus);
            return $"{whole.PadLeft(_left)}.{fraction.PadRight(_right)}";
        }
    }

    private static bool NeedsExponent(List<double> finite, Dtype dtype)
    {
        var magnitudes = finite.Where(value => value != 0).Select(Math.Abs).ToList();
        if (magnitudes.Count == 0)
        {
            return false;
        }

        var (max, min) = (magnitudes.Max(), magnitudes.Min());

        // The comparisons are made in the array's own dtype, which rounds the limit too.
        var (small, ratio) = dtype.Code switch
        {
            DtypeCode.Float16 => (min < (double)(Half)0.0001, (double)((Half)max / (Half)min)),
            DtypeCode.Float32 => (min < 0.0001f, (float)max / (float)min),
            _ => (min < 0.0001, max / min),
        };
        return max >= Math.Pow(10, Math.Min(8, FloatInfo.Of(dtype)!.Precision)) || small || ratio > 1000;
    }
}
