using System.Numerics;

namespace Nnx.Jax.Backend.Managed.Elementwise;

/// <summary>Integer functions with XLA's answers where C has none.</summary>
internal static class IntegerFunctions
{
    public static T Divide<T>(T x, T y)
        where T : IBinaryInteger<T>, IMinMaxValue<T>
    {
        if (T.IsZero(y))
        {
            return T.AllBitsSet;
        }

        // The one quotient that overflows; .NET would throw.
        return y == T.AllBitsSet && T.IsNegative(y) ? unchecked(-x) : x / y;
    }

    public static T Remainder<T>(T x, T y)
        where T : IBinaryInteger<T>
    {
        if (T.IsZero(y))
        {
            return x;
        }

        return y == T.AllBitsSet && T.IsNegative(y) ? T.Zero : x % y;
    }

    public static T Power<T>(T x, T y)
        where T : IBinaryInteger<T>
    {
        if (T.IsNegative(y))
        {
            return x == T.One ? T.One : x == T.AllBitsSet ? (T.IsOddInteger(y) ? x : T.One) : T.Zero;
        }

        var result = T.One;
        for (var square = x; !T.IsZero(y); y >>>= 1)
        {
            result = T.IsOddInteger(y) ? unchecked(result * square) : result;
            square = unchecked(square * square);
        }

        return result;
    }

    public static T ShiftLeft<T>(T x, T y)
        where T : IBinaryInteger<T>
        => TryAmount(y, out var amount) ? x << amount : T.Zero;

    public static T ShiftRightLogical<T>(T x, T y)
        where T : IBinaryInteger<T>
        => TryAmount(y, out var amount) ? x >>> amount : T.Zero;

    public static T ShiftRightArithmetic<T>(T x, T y)
        where T : IBinaryInteger<T>
        => TryAmount(y, out var amount) ? x >> amount : T.IsNegative(x) ? T.AllBitsSet : T.Zero;

    // .NET masks the amount; XLA shifts everything out.
    private static bool TryAmount<T>(T y, out int amount)
        where T : IBinaryInteger<T>
    {
        var width = T.Zero.GetByteCount() * 8;
        var valid = !T.IsNegative(y) && y < T.CreateSaturating(width);
        amount = valid ? int.CreateTruncating(y) : 0;
        return valid;
    }
}
