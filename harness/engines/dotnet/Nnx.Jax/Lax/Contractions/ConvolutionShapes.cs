using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.Contractions;

/// <summary>The shape of a convolution's result, and what may be wrong with its operands.</summary>
internal static class ConvolutionShapes
{
    private const string Name = "conv_general_dilated";

    public static Shape Infer(Shape left, Shape right, Convolution convolution)
    {
        var numbers = convolution.DimensionNumbers;
        Check(left, right, convolution);
        var sizes = new int[left.Rank];
        sizes[numbers.OutSpec[0]] = left[numbers.LhsSpec[0]] / convolution.BatchGroupCount;
        sizes[numbers.OutSpec[1]] = right[numbers.RhsSpec[0]];
        for (var i = 0; i < left.Rank - 2; i++)
        {
            var size = Dilate(left[numbers.LhsSpec[i + 2]], convolution.LhsDilation[i]) + convolution.PaddingLow[i] + convolution.PaddingHigh[i];
            var window = Dilate(right[numbers.RhsSpec[i + 2]], convolution.RhsDilation[i]);
            sizes[numbers.OutSpec[i + 2]] = size < window ? 0 : (size - window) / convolution.Strides[i] + 1;
        }

        return Shape.Create(sizes);
    }

    /// <summary>The size of a dimension with holes between its elements.</summary>
    public static int Dilate(int size, int dilation) => size == 0 ? 0 : ((size - 1) * dilation) + 1;

    private static void Check(Shape left, Shape right, Convolution convolution)
    {
        var numbers = convolution.DimensionNumbers;
        if (left.Rank != right.Rank)
        {
            throw PyError.Type($"{Name} requires arguments to have the same number of dimensions, got {left.Rank} and {right.Rank}.");
        }

        var (features, groups) = (left[numbers.LhsSpec[1]], convolution.FeatureGroupCount);
        if (groups <= 0)
        {
            throw PyError.Value($"{Name} feature_group_count must be a positive integer, got {groups}.");
        }

        if (features % groups != 0)
        {
            throw PyError.Value($"{Name} feature_group_count must divide lhs feature dimension size, but {groups} does not divide {features}.");
        }

        if (features / groups != right[numbers.RhsSpec[1]])
        {
            throw PyError.Value($"{Name} lhs feature dimension size divided by feature_group_count must equal the rhs input feature dimension size, "
                + $"but {features} // {groups} != {right[numbers.RhsSpec[1]]}.");
        }

        if (right[numbers.RhsSpec[0]] % groups != 0)
        {
            throw PyError.Value($"{Name} rhs output feature dimension size must be a multiple of feature_group_count, "
                + $"but {right[numbers.RhsSpec[0]]} is not a multiple of {groups}.");
        }

        if (convolution.BatchGroupCount <= 0)
        {
            throw PyError.Value($"{Name} batch_group_count must be a positive integer, got {convolution.BatchGroupCount}.");
        }

        if (left[numbers.LhsSpec[0]] % convolution.BatchGroupCount != 0)
        {
            throw PyError.Value($"{Name} batch_group_count must divide lhs batch dimension size, but {convolution.BatchGroupCount} does not divide {left[numbers.LhsSpec[0]]}.");
        }

        if (convolution.Strides.Rank != left.Rank - 2)
        {
            throw PyError.Type($"{Name} window and window_strides must have the same number of dimensions, got {left.Rank - 2} and {convolution.Strides.Rank}");
        }

        if (convolution.Strides.Any(static stride => stride <= 0))
        {
            throw PyError.Type($"All elements of window_strides must be positive, got {convolution.Strides}.");
        }
    }
}
