using System.Numerics;
using System.Numerics.Tensors;
using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed.Dispatching;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Backend.Managed.Contractions;

/// <summary>Products of stacks of matrices, row-major: <c>[b, m, k] [b, k, n]</c> into <c>[b, m, n]</c>.</summary>
internal static class MatrixProduct
{
    public static void Multiply(NDArray left, NDArray right, NDArray result, int batch, int m, int k, int n)
    {
        switch (left.Dtype.Code)
        {
            case DtypeCode.Float32:
                var x = left.AsSpan<float>();
                var y = right.AsSpan<float>();
                var z = result.Fill<float>();
                for (var b = 0; b < batch; b++)
                {
                    MatrixProductSingle.Multiply(x.Slice(b * m * k, m * k), y.Slice(b * k * n, k * n), z.Slice(b * m * n, m * n), m, k, n);
                }

                break;
            case DtypeCode.Complex128:
                Complexes(left.AsSpan<Complex>(), right.AsSpan<Complex>(), result.Fill<Complex>(), batch, m, k, n);
                break;
            case DtypeCode.Bool:
                Bools(left.AsSpan<bool>(), right.AsSpan<bool>(), result.Fill<bool>(), batch, m, k, n);
                break;
            default:
                Dispatch.Real(left.Dtype, new Kernel(left, right, result, batch, m, k, n));
                break;
        }
    }

    private static void Complexes(
        ReadOnlySpan<Complex> left, ReadOnlySpan<Complex> right, Span<Complex> result, int batch, int m, int k, int n)
    {
        result.Clear();
        for (var row = 0; row < batch * m; row++)
        {
            var start = row / m * k * n;
            for (var i = 0; i < k; i++)
            {
                var value = left[(row * k) + i];
                for (var column = 0; column < n; column++)
                {
                    result[(row * n) + column] += value * right[start + (i * n) + column];
                }
            }
        }
    }

    private static void Bools(ReadOnlySpan<bool> left, ReadOnlySpan<bool> right, Span<bool> result, int batch, int m, int k, int n)
    {
        result.Clear();
        for (var row = 0; row < batch * m; row++)
        {
            var start = row / m * k * n;
            for (var i = 0; i < k; i++)
            {
                for (var column = 0; left[(row * k) + i] && column < n; column++)
                {
                    result[(row * n) + column] |= right[start + (i * n) + column];
                }
            }
        }
    }

    private readonly record struct Kernel(NDArray Left, NDArray Right, NDArray Result, int Batch, int M, int K, int N) : IRealKernel
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            var left = Left.AsSpan<T>();
            var right = Right.AsSpan<T>();
            var result = Result.Fill<T>();
            result.Clear();
            for (var row = 0; row < Batch * M; row++)
            {
                var start = row / M * K * N;
                var target = result.Slice(row * N, N);
                for (var i = 0; i < K; i++)
                {
                    TensorPrimitives.MultiplyAdd(right.Slice(start + (i * N), N), left[(row * K) + i], target, target);
                }
            }
        }
    }
}
