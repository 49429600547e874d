using System.Numerics;
using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed.Dispatching;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Backend.Managed.Reductions;

/// <summary>Running combinations along an axis, in either direction.</summary>
internal static class Scanning
{
    public static void Apply(CumulativeOperation operation, NDArray operand, AxisView view, bool reverse, NDArray result)
    {
        if (operand.Dtype == Dtype.Complex128)
        {
            Func<Complex, Complex, Complex> combine = operation switch
            {
                CumulativeOperation.Sum => Complex.Add,
                CumulativeOperation.Product => Complex.Multiply,
                _ => throw new UnsupportedOperationException($"cumulative {operation} of complex numbers"),
            };
            Run(operand.AsSpan<Complex>(), result.Fill<Complex>(), view, reverse, combine);
        }
        else
        {
            Dispatch.Real(operand.Dtype, new Kernel(operation, operand, view, reverse, result));
        }
    }

    private static double LogSumExp(double x, double y)
    {
        var (greater, lesser) = x > y ? (x, y) : (y, x);
        return double.IsInfinity(greater) || double.IsNaN(lesser) ? greater + (double.IsNaN(lesser) ? lesser : 0)
            : greater + Special.Elementary.Log1p(Math.Exp(lesser - greater));
    }

    private static void Run<T>(ReadOnlySpan<T> source, Span<T> target, AxisView view, bool reverse, Func<T, T, T> combine)
    {
        var (outer, length, inner) = view;
        for (var position = 0; position < outer * inner && length > 0; position++)
        {
            var at = (position / inner * length * inner) + (position % inner);
            var step = inner;
            if (reverse)
            {
                at += (length - 1) * inner;
                step = -inner;
            }

            var total = target[at] = source[at];
            for (var r = 1; r < length; r++)
            {
                at += step;
                target[at] = total = combine(total, source[at]);
            }
        }
    }

    private readonly record struct Kernel(CumulativeOperation Operation, NDArray Operand, AxisView View, bool Reverse, NDArray Result) : IRealKernel
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
            => Scanning.Run(Operand.AsSpan<T>(), Result.Fill<T>(), View, Reverse, Operation switch
            {
                CumulativeOperation.Sum => static (x, y) => unchecked(x + y),
                CumulativeOperation.Product => static (x, y) => unchecked(x * y),
                CumulativeOperation.Max => T.Max,
                CumulativeOperation.Min => T.Min,
                _ => static (x, y) => T.CreateTruncating(LogSumExp(double.CreateTruncating(x), double.CreateTruncating(y))),
            });
    }
}
