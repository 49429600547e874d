using System.Numerics;

namespace Nnx.Python.Builtins.Numbers;

/// <summary>Hashes of floats, which agree with those of ints of the same value.</summary>
internal static class NumberHash
{
    private const int Bits = 61;
    private const ulong Modulus = (1UL << Bits) - 1;
    private const long Infinity = 314159;

    /// <summary>CPython's hash of a float that is not NaN.</summary>
    public static long Of(double value)
    {
        if (double.IsInfinity(value))
        {
            return value > 0 ? Infinity : -Infinity;
        }

        if (value == Math.Floor(value) && Math.Abs(value) < 1L << 53)
        {
            return (long)value == -1 ? -2 : (long)value;
        }

        var (mantissa, exponent) = Split(Math.Abs(value));
        var hash = 0UL;
        while (mantissa != 0)
        {
            hash = ((hash << 28) & Modulus) | (hash >> (Bits - 28));
            mantissa *= 268435456.0;
            exponent -= 28;
            var part = (ulong)mantissa;
            mantissa -= part;
            hash += part;
            if (hash >= Modulus)
            {
                hash -= Modulus;
            }
        }

        exponent = exponent >= 0 ? exponent % Bits : Bits - 1 - ((-1 - exponent) % Bits);
        hash = ((hash << exponent) & Modulus) | (hash >> (Bits - exponent));
        var signed = value < 0 ? -(long)hash : (long)hash;
        return signed == -1 ? -2 : signed;
    }

    public static long Of(Complex value)
    {
        var hash = unchecked(Of(value.Real) + (1000003 * Of(value.Imaginary)));
        return hash == -1 ? -2 : hash;
    }

    /// <summary><c>frexp</c>: a mantissa in [0.5, 1) and the exponent of 2 that goes with it.</summary>
    public static (double Mantissa, int Exponent) Split(double value)
    {
        if (value == 0 || double.IsNaN(value) || double.IsInfinity(value))
        {
            return (value, 0);
        }

        var exponent = Math.ILogB(value) + 1;
        return (Math.ScaleB(value, -exponent), exponent);
    }
}
