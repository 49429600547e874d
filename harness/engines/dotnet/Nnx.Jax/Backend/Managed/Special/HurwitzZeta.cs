namespace Nnx.Jax.Backend.Managed.Special;

/// <summary>The Hurwitz zeta function by Euler-Maclaurin summation, and the polygamma functions from it.</summary>
internal static class HurwitzZeta
{
    private const int Direct = 12;

    // Bernoulli numbers B(2k) over (2k)!.
    private static readonly double[] Tail =
    [
        1.0 / 12, -1.0 / 720, 1.0 / 30240, -1.0 / 1209600, 1.0 / 47900160, -691.0 / 1307674368000, 1.0 / 74724249600, -3617.0 / 10670622842880000,
    ];

    public static double Zeta(double s, double q)
    {
        if (s < 1 || double.IsNaN(s) || double.IsNaN(q) || (q <= 0 && s != Math.Floor(s)))
        {
            return double.NaN;
        }

        if (s == 1 || (q <= 0 && q == Math.Floor(q)))
        {
            return double.PositiveInfinity;
        }

        var sum = 0.0;
        for (var n = 0; n < Direct || q <= 1; n++, q++)
        {
            sum += Math.Pow(q, -s);
        }

        var power = Math.Pow(q, -s);
        sum += (q * power / (s - 1)) + (power / 2);
        var rising = s;
        for (var k = 0; k < Tail.Length; k++)
        {
            power /= q;
            sum += Tail[k] * rising * power;
            rising *= (s + (2 * k) + 1) * (s + (2 * k) + 2);
            power /= q;
        }

        return sum;
    }

    public static double Polygamma(double n, double x)
    {
        if (n < 0 || n != Math.Floor(n))
        {
            return double.NaN;
        }

        return n == 0 ? Gamma.Digamma(x) : (n % 2 == 0 ? -1 : 1) * Math.Exp(Gamma.LogGamma(n + 1)) * Zeta(n + 1, x);
    }
}
