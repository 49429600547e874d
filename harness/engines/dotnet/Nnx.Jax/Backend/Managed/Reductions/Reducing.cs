using System.Numerics;
using System.Numerics.Tensors;
using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed.Dispatching;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Backend.Managed.Reductions;

/// <summary>Reduces the middle of an <see cref="AxisView"/>. Rows are combined whole where there is an inside; float32 sums and products run in double.</summary>
internal static class Reducing
{
    public static void Apply(Reduction reduction, NDArray operand, AxisView view, NDArray result)
    {
        if (operand.Dtype == Dtype.Bool || reduction is Reduction.And or Reduction.Or or Reduction.Xor)
        {
            Dispatch.Integer(Bits(operand.Dtype), new BitKernel(reduction, operand, view, result));
        }
        else if (operand.Dtype == Dtype.Complex128)
        {
            ReducingComplex.Apply(reduction, operand.AsSpan<Complex>(), view, result.Fill<Complex>());
        }
        else if (operand.Dtype == Dtype.Float32 && reduction is Reduction.Sum or Reduction.Product)
        {
            ReducingSingle.Apply(reduction, operand.AsSpan<float>(), view, result.Fill<float>());
        }
        else
        {
            Dispatch.Real(operand.Dtype, new Kernel(reduction, operand, view, result));
        }
    }

    private static Dtype Bits(Dtype dtype) => dtype == Dtype.Bool ? Dtype.UInt8 : dtype;

    public static T Neutral<T>(Reduction reduction)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
        => reduction switch
        {
            Reduction.Sum => T.Zero,
            Reduction.Product => T.One,
            Reduction.Max => Least<T>(),
            _ => Greatest<T>(),
        };

    private static T Least<T>()
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
        => typeof(T) == typeof(float) || typeof(T) == typeof(double) ? T.CreateChecked(double.NegativeInfinity) : T.MinValue;

    private static T Greatest<T>()
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
        => typeof(T) == typeof(float) || typeof(T) == typeof(double) ? T.CreateChecked(double.PositiveInfinity) : T.MaxValue;

    private readonly record struct Kernel(Reduction Reduction, NDArray Operand, AxisView View, NDArray Result) : IRealKernel
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            var source = Operand.AsSpan<T>();
            var target = Result.Fill<T>();
            var (outer, length, inner) = View;
            target.Fill(Neutral<T>(Reduction));
            if (length == 0)
            {
                return;
            }

            for (var o = 0; o < outer; o++)
            {
                var block = source.Slice(o * length * inner, length * inner);
                if (inner == 1)
                {
                    target[o] = Row(block);
                    continue;
                }

                var total = target.Slice(o * inner, inner);
                for (var r = 0; r < length; r++)
                {
                    Combine(total, block.Slice(r * inner, inner));
                }
            }
        }

        private T Row<T>(ReadOnlySpan<T> row)
            where T : unmanaged, INumber<T>
            => Reduction switch
            {
                Reduction.Sum => TensorPrimitives.Sum(row),
                Reduction.Product => TensorPrimitives.Product(row),
                Reduction.Max => TensorPrimitives.Max(row),
                _ => TensorPrimitives.Min(row),
            };

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
                default:
                    TensorPrimitives.Min(total, row, total);
                    break;
            }
        }
    }

    private readonly record struct BitKernel(Reduction Reduction, NDArray Operand, AxisView View, NDArray Result) : IIntegerKernel
    {
        public void Run<T>()
            where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
        {
            var source = Operand.Raw<T>();
            var target = Result.FillRaw<T>();
            var (outer, length, inner) = View;
            var conjunction = Reduction is Reduction.And or Reduction.Min or Reduction.Product;
            target.Fill(!conjunction ? T.Zero : Operand.Dtype == Dtype.Bool ? T.One : T.AllBitsSet);
            for (var o = 0; o < outer; o++)
            {
                var total = target.Slice(o * inner, inner);
                for (var r = 0; r < length; r++)
                {
                    var row = source.Slice(((o * length) + r) * inner, inner);
                    if (conjunction)
                    {
                        TensorPrimitives.BitwiseAnd(total, row, total);
                    }
                    else if (Reduction == Reduction.Xor)
                    {
                        TensorPrimitives.Xor(total, row, total);
                    }
                    else
                    {
                        TensorPrimitives.BitwiseOr(total, row, total);
                    }
                }
            }
        }
    }
}
