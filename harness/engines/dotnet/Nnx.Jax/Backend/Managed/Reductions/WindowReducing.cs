using System.Numerics;
using System.Numerics.Tensors;
using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed.Dispatching;
using Nnx.Jax.Backend.Operations;

namespace Nnx.Jax.Backend.Managed.Reductions;

/// <summary>Reduces a window along one axis. Windows of more axes are reduced one axis after the other, which these operations allow.</summary>
internal static class WindowReducing
{
    public static void Apply(Reduction reduction, NDArray operand, AxisView view, WindowAxis axis, NDArray result)
        => Dispatch.Real(operand.Dtype, new Kernel(reduction, operand, view, axis, result));

    private readonly record struct Kernel(Reduction Reduction, NDArray Operand, AxisView View, WindowAxis Axis, NDArray Result) : IRealKernel
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            var source = Operand.AsSpan<T>();
            var target = Result.Fill<T>();
            var (outer, length, inner) = View;
            var count = Axis.Count(length);
            target.Fill(Reducing.Neutral<T>(Reduction));
            for (var o = 0; o < outer; o++)
            {
                for (var position = 0; position < count; position++)
                {
                    var total = target.Slice(((o * count) + position) * inner, inner);
                    for (var w = 0; w < Axis.Size; w++)
                    {
                        var index = Axis.ElementAt(position, w, length);
                        if (index >= 0)
                        {
                            Combine(total, source.Slice(((o * length) + index) * inner, inner));
                        }
                    }
                }
            }
        }

        private void Combine<T>(Span<T> total, ReadOnlySpan<T> row)
            where T : unmanaged, INumber<T>
        {
            switch (Reduction)
            {
                case Reduction.Sum:
                    TensorPrimitives.Add(total, row, total);
                    break;
                case Reduction.Product:
                    TensorPrimitives.Multiply(total, row, total);
                    break;
                case Reduction.Max:
                    TensorPrimitives.Max(total, row, total);
                    break;
                case Reduction.Min:
                    TensorPrimitives.Min(total, row, total);
                    break;
                default:
                    throw new UnsupportedOperationException($"reduce_window with {Reduction}");
            }
        }
    }
}
