using Nnx.Jax.Arrays;

namespace Nnx.Jax.Printing;

/// <summary>Elements of a bool array: <c>True</c> is padded to the width of <c>False</c>, but not in a scalar.</summary>
internal sealed class BoolFormat(NDArray array) : IElementFormat
{
    public string Text(int index) => !array.BoolAt(index) ? "False" : array.Rank == 0 ? "True" : " True";
}
