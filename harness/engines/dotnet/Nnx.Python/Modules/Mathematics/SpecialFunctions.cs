using Nnx.Python.Errors;

namespace Nnx.Python.Modules.Mathematics;

/// <summary>Functions that the host's library lacks.</summary>
internal static class SpecialFunctions
{
    private const double LanczosG = 6.024680040776729583740234375;
    private const double LargestGamma = 171.7;

    private static readonly double[] LanczosNumerator =
    [
        23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
        35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
        6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786772,
        248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
        2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
        8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
        2.5066282746310002701649081771338373386264310793408,
    ];

    private static readonly double[] LanczosDenominator =
        [0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1];

    public static double Log2(double x)
    {
        var exponent = Math.ILogB(x);
        return x == Math.ScaleB(1, exponent) ? exponent : Math.Log2(x);
    }

    /// <summary>e^x - 1 without cancellation near 0 (Kahan).</summary>
    public static double ExpM1(double x)
    {
        if (Math.Abs(x) > 1)
        {
            return Math.Exp(x) - 1;
        }

        var u = Math.Exp(x);
        if (u == 1)
        {
            return x;
        }

        var minusOne = u - 1;
        return minusOne == -1 ? -1 : minusOne * x / Math.Log(u);
    }

    /// <summary>ln(1 + x) without cancellation near 0 (Kahan).</summary>
    public static double Log1P(double x)
    {
        if (double.IsPositiveInfinity(x))
        {
            return x;
        }

        var u = 1 + x;
        return u == 1 ? x : Math.Log(u) * x / (u - 1);
    }

    /// <summary>The Euclidean norm, scaled so that squares neither overflow nor vanish.</summary>
    public static double Norm(IEnumerable<double> values)
    {
        var parts = values.Select(Math.Abs).ToArray();
        if (Array.Exists(parts, double.IsInfinity))
        {
            return double.PositiveInfinity;
        }

        if (Array.Exists(parts, double.IsNaN))
        {
            return double.NaN;
        }

        var largest = parts.Length == 0 ? 0 : parts.Max();
        if (largest == 0)
        {
            return 0;
        }

        if (parts.Length == 2)
        {
            return double.Hypot(parts[0], parts[1]);
        }

        var scale = Math.ScaleB(1, Math.ILogB(largest));
        var (sum, rest) = (0.0, 0.0);
        foreach (var part in parts)
        {
            var x = part / scale;
            var square = x * x;
            rest += Math.FusedMultiplyAdd(x, x, -square);
            var total = sum + square;
            rest += square - (total - sum);
            sum = total;
        }

        return scale * Math.Sqrt(sum + rest);
    }

    public static double Gamma(double x)
    {
        if (!double.IsFinite(x))
        {
            return double.IsNegativeInfinity(x) ? throw PyError.Value("math domain error") : x;
        }

        if (x == 0)
        {
            throw PyError.Value("math domain error");
        }

        if (x == Math.Floor(x))
        {
            if (x < 0)
            {
                throw PyError.Value("math domain error");
            }

            if (x <= 23)
            {
                var product = 1.0;
                for (var i = 2; i < x; i++)
                {
                    product *= i;
                }

                return product;
            }
        }

        var size = Math.Abs(x);
        if (size < 1e-20)
        {
            return double.IsInfinity(1 / x) ? throw PyError.Overflow("math range error") : 1 / x;
        }

        if (size > 200)
        {
            return x < 0 ? 0.0 / SinPi(x) : throw PyError.Overflow("math range error");
        }

        var y = size + LanczosG - 0.5;
        double z;
        if (size > LanczosG - 0.5)
        {
            var q = y - size;
            z = q - (LanczosG - 0.5);
        }
        else
        {
            var q = y - (LanczosG - 0.5);
            z = q - size;
        }

        z = z * LanczosG / y;
        double result;
        if (x < 0)
        {
            result = -Math.PI / SinPi(size) / size * Math.Exp(y) / Lanczos(size);
            result -= z * result;
            result = size < 140 ? result / Math.Pow(y, size - 0.5) : result / Math.Pow(y, (size / 2) - 0.25) / Math.Pow(y, (size / 2) - 0.25);
        }
        else
        {
            result = Lanczos(size) / Math.Exp(y);
            result += z * result;
            result = size < 140 ? result * Math.Pow(y, size - 0.5) : result * Math.Pow(y, (size / 2) - 0.25) * Math.Pow(y, (size / 2) - 0.25);
        }

        return double.IsInfinity(result) || x > LargestGamma ? throw PyError.Overflow("math range error") : result;
    }

    public static double LogGamma(double x)
    {
        if (!double.IsFinite(x))
        {
            return double.IsNaN(x) ? x : double.PositiveInfinity;
        }

        if (x == Math.Floor(x) && x <= 2)
        {
            return x <= 0 ? throw PyError.Value("math domain error") : 0;
        }

        var size = Math.Abs(x);
        if (size < 1e-20)
        {
            return -Math.Log(size);
        }

        var result = Math.Log(Lanczos(size)) - LanczosG;
        result += (size - 0.5) * (Math.Log(size + LanczosG - 0.5) - 1);
        if (x < 0)
        {
            result = Math.Log(Math.PI) - Math.Log(Math.Abs(SinPi(size))) - Math.Log(size) - result;
        }

        return double.IsInfinity(result) ? throw PyError.Overflow("math range error") : result;
    }

    private static double Lanczos(double x)
    {
        var (above, below) = (0.0, 0.0);
        if (x < 5)
        {
            for (var i = LanczosNumerator.Length; --i >= 0;)
            {
                above = (above * x) + LanczosNumerator[i];
                below = (below * x) + LanczosDenominator[i];
            }
        }
        else
        {
            for (var i = 0; i < LanczosNumerator.Length; i++)
            {
                above = (above / x) + LanczosNumerator[i];
                below = (below / x) + LanczosDenominator[i];
            }
        }

        return above / below;
    }

    private static double SinPi(double x)
    {
        var y = Math.Abs(x) % 2;
        var result = (int)Math.Round(2 * y) switch
        {
            0 => Math.Sin(Math.PI * y),
            1 => Math.Cos(Math.PI * (y - 0.5)),
            2 => Math.Sin(Math.PI * (1 - y)),
            3 => -Math.Cos(Math.PI * (y - 1.5)),
            _ => Math.Sin(Math.PI * (y - 2)),
        };
        return Math.CopySign(1, x) * result;
    }
}
