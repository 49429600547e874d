using System.Numerics;
using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed.Dispatching;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Backend.Managed.Reductions;

/// <summary>Elements as unsigned words in the same order: NaN after everything else, both zeros equal.</summary>
internal static class SortKeys
{
    /// <summary>One array of words an operand; two for complex numbers, the real part first.</summary>
    public static IEnumerable<ulong[]> Of(NDArray operand)
    {
        switch (operand.Dtype.Code)
        {
            case DtypeCode.Complex128:
                yield return Make(operand.AsSpan<Complex>(), static x => OfDouble(x.Real));
                yield return Make(operand.AsSpan<Complex>(), static x => OfDouble(x.Imaginary));
                break;
            case DtypeCode.Bool:
                yield return Make(operand.Raw<byte>(), static x => x);
                break;
            default:
                var words = new ulong[operand.Size];
                Dispatch.Real(operand.Dtype, new Kernel(operand, words));
                yield return words;
                break;
        }
    }

    private static ulong[] Make<T>(ReadOnlySpan<T> values, Func<T, ulong> word)
    {
        var words = new ulong[values.Length];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = word(values[i]);
        }

        return words;
    }

    private static ulong OfDouble(double value)
    {
        if (double.IsNaN(value))
        {
            return ulong.MaxValue;
        }

        var bits = BitConverter.DoubleToUInt64Bits(value == 0 ? 0.0 : value);
        return (bits >> 63) != 0 ? ~bits : bits | (1UL << 63);
    }

    private readonly record struct Kernel(NDArray Operand, ulong[] Words) : IRealKernel
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            var source = Operand.AsSpan<T>();
            var (floating, signed) = (Operand.Dtype.IsFloating, Operand.Dtype.Kind == DtypeKind.SignedInteger);
            for (var i = 0; i < Words.Length; i++)
            {
                Words[i] = floating ? OfDouble(double.CreateTruncating(source[i]))
                    : signed ? unchecked((ulong)long.CreateTruncating(source[i])) ^ (1UL << 63)
                    : ulong.CreateTruncating(source[i]);
            }
        }
    }
}
