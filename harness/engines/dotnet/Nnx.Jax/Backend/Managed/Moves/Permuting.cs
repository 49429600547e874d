using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed.Dispatching;

namespace Nnx.Jax.Backend.Managed.Moves;

/// <summary>Takes elements by linear position.</summary>
internal static class Permuting
{
    /// <summary>Element <c>i</c> of the target is element <c>positions[i]</c> of the source; -1 leaves the target as it is.</summary>
    public static void Take(NDArray source, ReadOnlyMemory<int> positions, NDArray target)
        => Dispatch.Raw(source.Dtype, new Kernel(source, positions, target));

    private readonly record struct Kernel(NDArray Source, ReadOnlyMemory<int> Positions, NDArray Target) : IRawKernel
    {
        public void Run<T>()
            where T : unmanaged
        {
            var source = Source.Raw<T>();
            var target = Target.FillRaw<T>();
            var positions = Positions.Span;
            for (var i = 0; i < positions.Length; i++)
            {
                if (positions[i] >= 0)
                {
                    target[i] = source[positions[i]];
                }
            }
        }
    }
}
