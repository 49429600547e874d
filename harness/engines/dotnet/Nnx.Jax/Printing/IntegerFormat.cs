using System.Globalization;
using Nnx.Jax.Arrays;

namespace Nnx.Jax.Printing;

/// <summary>Elements of an integer array, padded on the left.</summary>
internal sealed class IntegerFormat(NDArray array, IEnumerable<int> shown) : IElementFormat
{
    private readonly int _width = shown.Max(index => Plain(array, index).Length);

    public string Text(int index) => Plain(array, index).PadLeft(_width);

    private static string Plain(NDArray array, int index) => array.IntegerAt(index).ToString(CultureInfo.InvariantCulture);
}
