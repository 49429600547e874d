using System.Numerics;
using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed.Dispatching;

namespace Nnx.Jax.Backend.Managed.Reductions;

/// <summary>Adds elements at linear positions.</summary>
internal static class Accumulating
{
    /// <summary>Adds element <c>i</c> of the source to element <c>positions[i]</c> of the target; -1 adds nowhere.</summary>
    public static void Add(NDArray source, int[] positions, NDArray target) => Dispatch.Real(source.Dtype, new Kernel(source, positions, target));

    private readonly record struct Kernel(NDArray Source, int[] Positions, NDArray Target) : IRealKernel
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            var source = Source.AsSpan<T>();
            var target = Target.Fill<T>();
            for (var i = 0; i < Positions.Length; i++)
            {
                if (Positions[i] >= 0)
                {
                    target[Positions[i]] += source[i];
                }
            }
        }
    }
}
