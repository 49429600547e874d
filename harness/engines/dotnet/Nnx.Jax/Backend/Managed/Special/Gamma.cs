namespace Nnx.Jax.Backend.Managed.Special;

/// <summary>The logarithm of |Γ| by Lanczos' approximation (g = 7, nine terms), and digamma by recurrence and its asymptotic series.</summary>
internal static class Gamma
{
    private static readonly double[] Lanczos =
    [
        676.520368121885098567, -1259.13921672240287047, 771.323428777653078849, -176.615029162140599066,
        12.5073432786869048145, -0.138571095265720116896, 9.98436957801957085956e-6, 1.50563273514931155834e-7,
    ];

    // Bernoulli numbers B(2k) over 2k.
    private static readonly double[] Asymptotic =
        [1.0 / 12, -1.0 / 120, 1.0 / 252, -1.0 / 240, 1.0 / 132, -691.0 / 32760, 1.0 / 12];

    public static double LogGamma(double x)
    {
        if (double.IsInfinity(x))
        {
            return double.PositiveInfinity;
        }

        if (x < 0.5)
        {
            var fraction = Math.Abs(x) - Math.Floor(Math.Abs(x));
            var sine = Math.Sin(Math.PI * (fraction > 0.5 ? 1 - fraction : fraction));
            return sine == 0 ? double.PositiveInfinity : Math.Log(Math.PI) - Math.Log(sine) - LogGamma(1 - x);
        }

        if (x is 1 or 2)
        {
            return 0;
        }

        var z = x - 1;
        var sum = 0.99999999999980993227684700473478;
        for (var i = 0; i < Lanczos.Length; i++)
        {
            sum += Lanczos[i] / (z + i + 1);
        }

        var t = z + 7.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((z + 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }

    public static double Digamma(double x)
    {
        if (x <= 0 && x == Math.Floor(x))
        {
            return double.NaN;
        }

        if (x < 0)
        {
            var fraction = x - Math.Floor(x);
            return Digamma(1 - x) - (Math.PI / Math.Tan(Math.PI * fraction));
        }

        var shift = 0.0;
        for (; x < 12; x++)
        {
            shift += 1 / x;
        }

        var (inverse, tail) = (1 / (x * x), 0.0);
        for (var k = Asymptotic.Length - 1; k >= 0; k--)
        {
            tail = (tail + Asymptotic[k]) * inverse;
        }

        return Math.Log(x) - (0.5 / x) - tail - shift;
    }
}
