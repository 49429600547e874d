using System.Numerics;
using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed.Dispatching;

namespace Nnx.Jax.Backend.Managed.Reductions;

/// <summary>The position of the greatest or least element along an axis: the first NaN where there is one, else the first of equals.</summary>
internal static class ArgReducing
{
    public static void Apply(NDArray operand, AxisView view, bool greatest, NDArray result)
        => Dispatch.Real(operand.Dtype, new Kernel(operand, view, greatest, result));

    private readonly record struct Kernel(NDArray Operand, AxisView View, bool Greatest, NDArray Result) : IRealKernel
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            var source = Operand.AsSpan<T>();
            var target = Result.Fill<long>();
            var (outer, length, inner) = View;
            for (var position = 0; position < outer * inner; position++)
            {
                var at = (position / inner * length * inner) + (position % inner);
                var (best, found) = (source[at], 0);
                for (var r = 1; r < length && !T.IsNaN(best); r++)
                {
                    var value = source[at + (r * inner)];
                    if (T.IsNaN(value) || (Greatest ? value > best : value < best))
                    {
                        (best, found) = (value, r);
                    }
                }

                target[position] = found;
            }
        }
    }
}
