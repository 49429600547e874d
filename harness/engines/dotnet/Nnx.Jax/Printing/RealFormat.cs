using Nnx.Jax.Arrays;

namespace Nnx.Jax.Printing;

/// <summary>Elements of a float array.</summary>
internal sealed class RealFormat(NDArray array, IEnumerable<int> shown) : IElementFormat
{
    private readonly FloatFormat _format = new(shown.Select(array.DoubleAt).ToList(), array.Dtype, plus: false);

    public string Text(int index) => _format.Text(array.DoubleAt(index));
}
