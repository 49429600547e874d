using System.Numerics;
using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed.Dispatching;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Backend.Managed.Elementwise;

/// <summary>Comparisons; either side may be a single element.</summary>
internal static class Comparing
{
    public static void Apply(Comparison comparison, NDArray left, NDArray right, NDArray result)
    {
        switch (left.Dtype.Kind)
        {
            case DtypeKind.Bool or DtypeKind.Float0:
                Run(comparison, left.Raw<byte>(), right.Raw<byte>(), result.Fill<bool>());
                break;
            case DtypeKind.Complex:
                CompareComplex(comparison, left.AsSpan<Complex>(), right.AsSpan<Complex>(), result.Fill<bool>());
                break;
            case DtypeKind.Key:
                CompareKeys(comparison, left, right, result.Fill<bool>());
                break;
            default:
                Dispatch.Real(left.Dtype, new Kernel(comparison, left, right, result));
                break;
        }
    }

    private static void Run<T>(Comparison comparison, ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<bool> result)
        where T : unmanaged, INumber<T>
    {
        var (leftStep, rightStep) = (left.Length == result.Length ? 1 : 0, right.Length == result.Length ? 1 : 0);
        switch (comparison)
        {
            case Comparison.Equal:
                for (var i = 0; i < result.Length; i++)
                {
                    result[i] = left[i * leftStep] == right[i * rightStep];
                }

                break;
            case Comparison.NotEqual:
                for (var i = 0; i < result.Length; i++)
                {
                    result[i] = left[i * leftStep] != right[i * rightStep];
                }

                break;
            case Comparison.Less:
                for (var i = 0; i < result.Length; i++)
                {
                    result[i] = left[i * leftStep] < right[i * rightStep];
                }

                break;
            case Comparison.LessOrEqual:
                for (var i = 0; i < result.Length; i++)
                {
                    result[i] = left[i * leftStep] <= right[i * rightStep];
                }

                break;
            case Comparison.Greater:
                Run(Comparison.Less, right, left, result);
                break;
            default:
                Run(Comparison.LessOrEqual, right, left, result);
                break;
        }
    }

    private static void CompareComplex(Comparison comparison, ReadOnlySpan<Complex> left, ReadOnlySpan<Complex> right, Span<bool> result)
    {
        var (leftStep, rightStep) = (left.Length == result.Length ? 1 : 0, right.Length == result.Length ? 1 : 0);
        for (var i = 0; i < result.Length; i++)
        {
            var (x, y) = (left[i * leftStep], right[i * rightStep]);
            var (less, same) = (x.Real < y.Real || (x.Real == y.Real && x.Imaginary < y.Imaginary), x == y);
            var greater = x.Real > y.Real || (x.Real == y.Real && x.Imaginary > y.Imaginary);
            result[i] = comparison switch
            {
                Comparison.Equal => same,
                Comparison.NotEqual => !same,
                Comparison.Less => less,
                Comparison.LessOrEqual => less || same,
                Comparison.Greater => greater,
                _ => greater || same,
            };
        }
    }

    private static void CompareKeys(Comparison comparison, NDArray left, NDArray right, Span<bool> result)
    {
        if (comparison is not (Comparison.Equal or Comparison.NotEqual))
        {
            throw new UnsupportedOperationException($"{comparison} of {left.Dtype}");
        }

        var size = left.Dtype.ItemSize;
        var (leftStep, rightStep) = (left.Size == result.Length ? size : 0, right.Size == result.Length ? size : 0);
        for (var i = 0; i < result.Length; i++)
        {
            var same = left.Bytes.Slice(i * leftStep, size).SequenceEqual(right.Bytes.Slice(i * rightStep, size));
            result[i] = same == (comparison == Comparison.Equal);
        }
    }

    private readonly record struct Kernel(Comparison Comparison, NDArray Left, NDArray Right, NDArray Result) : IRealKernel
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
            => Comparing.Run(Comparison, Left.AsSpan<T>(), Right.AsSpan<T>(), Result.Fill<bool>());
    }
}
