namespace Nnx.Jax.Backend.Managed.Special;

/// <summary>Modified Bessel functions of the first kind times exp(-|x|): power series, and Hankel's expansion for large arguments.</summary>
internal static class Bessel
{
    private const double Crossover = 30;

    public static double I0e(double x) => Scaled(Math.Abs(x), 0);

    public static double I1e(double x) => Math.Sign(x) * Scaled(Math.Abs(x), 1);

    private static double Scaled(double x, int order)
    {
        if (double.IsNaN(x))
        {
            return x;
        }

        if (x > Crossover)
        {
            var (hankel, factor) = (1.0, 1.0);
            for (var k = 1; k < 30; k++)
            {
                var odd = (2 * k) - 1;
                factor *= -((4.0 * order * order) - (odd * odd)) / (k * 8 * x);
                hankel += factor;
            }

            return hankel / Math.Sqrt(2 * Math.PI * x);
        }

        var term = order == 0 ? 1 : x / 2;
        var sum = term;
        for (var k = 1; term > sum * 1e-17; k++)
        {
            term *= x * x / 4 / (k * (k + order));
            sum += term;
        }

        return sum * Math.Exp(-x);
    }
}
