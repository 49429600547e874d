namespace Nnx.Jax.Backend.Managed.Special;

/// <summary>erf and erfc: a series of positive terms in the middle, a continued fraction in the tails (Abramowitz and Stegun 7.1.6, 7.1.14).</summary>
internal static class ErrorFunction
{
    private const double TwoOverRootPi = 1.1283791670955125739;
    private const double Crossover = 2.25;

    public static double Erf(double x)
    {
        if (double.IsNaN(x))
        {
            return x;
        }

        return Math.Abs(x) < Crossover ? Series(x)
            : Math.Abs(x) > 6 ? Math.CopySign(1, x)
            : Math.CopySign(1 - Tail(Math.Abs(x)), x);
    }

    public static double Erfc(double x)
    {
        if (double.IsNaN(x))
        {
            return x;
        }

        return Math.Abs(x) < 0.5 ? 1 - Series(x)
            : x < 0 ? 1 + Erf(-x)
            : x < Crossover ? 1 - Series(x)
            : x > 28 ? 0 : Tail(x);
    }

    private static double Series(double x)
    {
        var square = x * x;
        var (term, sum) = (x, x);
        for (var n = 1; Math.Abs(term) > Math.Abs(sum) * 1e-17; n++)
        {
            term *= 2 * square / ((2 * n) + 1);
            sum += term;
        }

        return TwoOverRootPi * Math.Exp(-square) * sum;
    }

    // Evaluated backwards; 60 levels reach double precision from the crossover on.
    private static double Tail(double x)
    {
        var fraction = x;
        for (var n = 60; n > 0; n--)
        {
            fraction = x + (n / 2.0 / fraction);
        }

        return TwoOverRootPi / 2 * Math.Exp(-x * x) / fraction;
    }
}
