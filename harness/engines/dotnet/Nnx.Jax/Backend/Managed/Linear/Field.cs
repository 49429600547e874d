using System.Numerics;

namespace Nnx.Jax.Backend.Managed.Linear;

/// <summary>What matrices need of their elements beyond arithmetic; elements are double or Complex.</summary>
internal static class Field
{
    public static T Conjugate<T>(T value)
        where T : unmanaged, INumberBase<T>
        => value is Complex complex ? (T)(object)Complex.Conjugate(complex) : value;

    public static double Magnitude<T>(T value)
        where T : unmanaged, INumberBase<T>
        => value is Complex complex ? Complex.Abs(complex) : Math.Abs(double.CreateTruncating(value));

    public static double RealPart<T>(T value)
        where T : unmanaged, INumberBase<T>
        => value is Complex complex ? complex.Real : double.CreateTruncating(value);

    public static T OfReal<T>(double value)
        where T : unmanaged, INumberBase<T>
        => typeof(T) == typeof(Complex) ? (T)(object)new Complex(value, 0) : (T)(object)value;

    public static double Norm<T>(ReadOnlySpan<T> values)
        where T : unmanaged, INumberBase<T>
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            var magnitude = Magnitude(value);
            sum += magnitude * magnitude;
        }

        return Math.Sqrt(sum);
    }
}
