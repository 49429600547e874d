using Nnx.Jax.Arrays;
using Nnx.Jax.Core;

namespace Nnx.Jax.Lax.Contractions;

/// <summary>Folds one dimension of an array into another and back, as the rules of convolutions do with groups and batches.</summary>
internal static class ConvolutionAxes
{
    /// <summary>Moves a dimension in front of another and merges both.</summary>
    /// <param name="lax">The functions of lax.</param>
    /// <param name="value">The array.</param>
    /// <param name="from">The dimension.</param>
    /// <param name="into">The other one, counted without the first.</param>
    public static JaxValue Fold(LaxFunctions lax, JaxValue value, int from, int into)
    {
        var merged = value.Shape.Without(from);
        return lax.Reshape(lax.MoveAxis(value, from, into), merged.With(into, merged[into] * value.Shape[from]));
    }

    /// <summary>Splits a dimension in two, the first of a given size.</summary>
    public static JaxValue Unfold(LaxFunctions lax, JaxValue value, int axis, int size)
    {
        var rest = size == 0 ? 0 : value.Shape[axis] / size;
        return lax.Reshape(value, value.Shape.With(axis, rest).Insert(axis, size));
    }

    /// <summary>The first two roles exchanged.</summary>
    public static Shape Swap(Shape specification) => [specification[1], specification[0], .. specification[2..]];
}
