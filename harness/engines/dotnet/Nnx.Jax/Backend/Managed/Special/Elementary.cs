namespace Nnx.Jax.Backend.Managed.Special;

/// <summary>Elementary functions that .NET lacks.</summary>
internal static class Elementary
{
    /// <summary>exp(x) - 1 without cancellation: the rounding error of exp(x) divides out against that of its logarithm (W. Kahan).</summary>
    public static double Expm1(double x)
    {
        var u = Math.Exp(x);
        if (u == 1)
        {
            return x;
        }

        var difference = u - 1;
        return difference == -1 || !double.IsFinite(u) ? difference : difference * x / Math.Log(u);
    }

    /// <summary>log(1 + x) without cancellation, by the same device.</summary>
    public static double Log1p(double x)
    {
        var u = 1 + x;
        return u == 1 ? x : double.IsPositiveInfinity(u) ? u : Math.Log(u) * x / (u - 1);
    }

    public static float NextAfter(float x, float y)
        => float.IsNaN(x) || float.IsNaN(y) ? float.NaN : x == y ? y : y > x ? MathF.BitIncrement(x) : MathF.BitDecrement(x);

    public static double NextAfter(double x, double y)
        => double.IsNaN(x) || double.IsNaN(y) ? double.NaN : x == y ? y : y > x ? Math.BitIncrement(x) : Math.BitDecrement(x);
}
