namespace Nnx.Jax.Backend.Managed.Special;

/// <summary>
/// The inverse of erf. In float32 by the polynomials of M. Giles, "Approximating the erfinv function", as XLA evaluates them, so that normal random numbers
/// agree to rounding; in float64 the same value refined by Halley's method.
/// </summary>
internal static class InverseErrorFunction
{
    private static readonly float[] Central =
    [
        2.81022636e-08f, 3.43273939e-07f, -3.5233877e-06f, -4.39150654e-06f, 0.00021858087f, -0.00125372503f, -0.00417768164f, 0.246640727f, 1.50140941f,
    ];

    private static readonly float[] Outer =
    [
        -0.000200214257f, 0.000100950558f, 0.00134934322f, -0.00367342844f, 0.00573950773f, -0.0076224613f, 0.00943887047f, 1.00167406f, 2.83297682f,
    ];

    public static float Single(float x)
    {
        if (Math.Abs(x) == 1)
        {
            return x * float.PositiveInfinity;
        }

        var w = -(float)Elementary.Log1p(-(double)(x * x));
        var central = w < 5;
        w = central ? w - 2.5f : MathF.Sqrt(w) - 3f;
        var p = 0f;
        foreach (var coefficient in central ? Central : Outer)
        {
            p = coefficient + (p * w);
        }

        return p * x;
    }

    public static double Double(double x)
    {
        if (double.IsNaN(x) || Math.Abs(x) > 1)
        {
            return double.NaN;
        }

        if (Math.Abs(x) == 1 || x == 0)
        {
            return Math.Abs(x) == 1 ? x * double.PositiveInfinity : x;
        }

        // Starts just inside the last float32 below one; erfc keeps the digits that erf loses there.
        var (target, sign) = (Math.Abs(x), Math.Sign(x));
        double root = Single((float)Math.Min(target, 0.9999999));
        for (var step = 0; step < 6; step++)
        {
            var error = target < 0.9 ? ErrorFunction.Erf(root) - target : (1 - target) - ErrorFunction.Erfc(root);
            var newton = error / (1.1283791670955126 * Math.Exp(-root * root));
            var change = newton / (1 + (root * newton));
            root -= change;
            if (Math.Abs(change) < 1e-16 * root)
            {
                break;
            }
        }

        return sign * root;
    }
}
