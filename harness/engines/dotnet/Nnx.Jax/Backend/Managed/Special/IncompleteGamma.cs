namespace Nnx.Jax.Backend.Managed.Special;

/// <summary>The regularised incomplete gamma functions: a series below the turning point, Lentz' continued fraction above it.</summary>
internal static class IncompleteGamma
{
    public static double Lower(double a, double x)
    {
        if (!(a > 0) || !(x >= 0))
        {
            return double.NaN;
        }

        return double.IsInfinity(x) ? 1 : x < a + 1 ? Series(a, x) : 1 - Fraction(a, x);
    }

    public static double Upper(double a, double x)
    {
        if (!(a > 0) || !(x >= 0))
        {
            return double.NaN;
        }

        return double.IsInfinity(x) ? 0 : x < a + 1 ? 1 - Series(a, x) : Fraction(a, x);
    }

    private static double Prefactor(double a, double x) => Math.Exp((a * Math.Log(x)) - x - Gamma.LogGamma(a));

    private static double Series(double a, double x)
    {
        if (x == 0)
        {
            return 0;
        }

        var term = 1 / a;
        var sum = term;
        for (var n = 1; term > sum * 1e-17 && n < 10_000; n++)
        {
            term *= x / (a + n);
            sum += term;
        }

        return sum * Prefactor(a, x);
    }

    private static double Fraction(double a, double x)
    {
        var b = x + 1 - a;
        var (c, d) = (1e300, 1 / b);
        var h = d;
        for (var n = 1; n < 10_000; n++)
        {
            var an = -n * (n - a);
            b += 2;
            d = 1 / NonZero((an * d) + b);
            c = NonZero(b + (an / c));
            var change = d * c;
            h *= change;
            if (Math.Abs(change - 1) < 1e-16)
            {
                break;
            }
        }

        return h * Prefactor(a, x);
    }

    private static double NonZero(double x) => Math.Abs(x) < 1e-300 ? 1e-300 : x;
}
