using Nnx.Jax.Arrays;

namespace Nnx.Jax.Printing;

/// <summary>Elements as their scalars print, unpadded: bfloat16, which NumPy does not know.</summary>
internal sealed class PlainFormat(NDArray array) : IElementFormat
{
    public string Text(int index) => ScalarText.Str(array, index);
}
