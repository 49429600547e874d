using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed.Dispatching;

namespace Nnx.Jax.Backend.Managed.Contractions;

/// <summary>Copies the patches of one image and feature group into the rows of a matrix; padding is zero.</summary>
internal static class Patches
{
    /// <param name="input">The input, <c>[batch, spatial…, features]</c>.</param>
    /// <param name="imageStart">First element of the image and group.</param>
    /// <param name="features">Elements between neighbouring positions.</param>
    /// <param name="width">Features in the group.</param>
    /// <param name="positions">Where each block comes from, or -1.</param>
    /// <param name="patches">The matrix to fill.</param>
    public static void Fill(NDArray input, int imageStart, int features, int width, int[] positions, NDArray patches)
        => Dispatch.Raw(input.Dtype, new Kernel(input, imageStart, features, width, positions, patches));

    private readonly record struct Kernel(NDArray Input, int ImageStart, int Features, int Width, int[] Positions, NDArray Target) : IRawKernel
    {
        public void Run<T>()
            where T : unmanaged
        {
            var source = Input.Raw<T>();
            var target = Target.FillRaw<T>();
            for (var i = 0; i < Positions.Length; i++)
            {
                var block = target.Slice(i * Width, Width);
                if (Positions[i] < 0)
                {
                    block.Clear();
                }
                else
                {
                    source.Slice(ImageStart + (Positions[i] * Features), Width).CopyTo(block);
                }
            }
        }
    }
}
