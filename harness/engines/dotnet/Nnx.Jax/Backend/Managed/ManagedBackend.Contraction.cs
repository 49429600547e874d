using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed.Contractions;
using Nnx.Jax.Backend.Managed.Moves;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Backend.Managed;

public sealed partial class ManagedBackend
{
    /// <inheritdoc/>
    public NDArray DotGeneral(NDArray left, NDArray right, DotDimensionNumbers numbers, Dtype result)
    {
        (left, right) = (Operand(left, result), Operand(right, result));
        var leftFree = Free(left.Rank, numbers.LhsContracting, numbers.LhsBatch);
        var rightFree = Free(right.Rank, numbers.RhsContracting, numbers.RhsBatch);
        left = Transpose(left, [.. numbers.LhsBatch, .. leftFree, .. numbers.LhsContracting]);
        right = Transpose(right, [.. numbers.RhsBatch, .. numbers.RhsContracting, .. rightFree]);

        var (batchRank, contracted) = (numbers.LhsBatch.Rank, numbers.LhsContracting.Rank);
        var rows = left.Shape[batchRank..(batchRank + leftFree.Length)];
        var columns = right.Shape[(batchRank + contracted)..];
        Shape shape = [.. left.Shape[..batchRank], .. rows, .. columns];
        var product = _allocator.New(left.Dtype, shape);
        MatrixProduct.Multiply(
            left, right, product,
            (int)left.Shape[..batchRank].Size, (int)rows.Size, (int)left.Shape[(batchRank + leftFree.Length)..].Size, (int)columns.Size);
        return Convert(product, result);
    }

    /// <inheritdoc/>
    public NDArray Convolve(NDArray left, NDArray right, Convolution convolution, Dtype result)
    {
        var ((input, kernel), numbers) = ((Operand(left, result), Operand(right, result)), convolution.DimensionNumbers);
        input = Transpose(input, FeaturesLast(numbers.LhsSpec));
        kernel = Transpose(kernel, FeaturesLast(numbers.RhsSpec));
        var (images, features, outFeatures) = (input.Shape[0], input.Shape[^1], kernel.Shape[0]);
        var plan = new ConvolutionPlan(input.Shape[1..^1], kernel.Shape[1..^1], convolution);

        // Groups of the batch and groups of features both pair a part of the input with a part of the kernel's output features.
        var batchGroups = convolution.BatchGroupCount;
        var groups = convolution.FeatureGroupCount * batchGroups;
        var (width, share) = (kernel.Shape[^1], outFeatures / groups);
        var perGroup = images / batchGroups;
        var image = (int)input.Shape[1..^1].Size * features;
        var (places, positions) = ((int)plan.Output.Size, plan.InputPositions());
        var depth = plan.Places * width;

        // The kernel as one matrix [depth, share] a group.
        var matrices = Transpose(kernel.WithShape([groups, share, depth]), 0, 2, 1);
        var output = _allocator.New(input.Dtype, [perGroup, places, outFeatures]);
        var patches = _allocator.New(input.Dtype, [places, depth]);
        var product = _allocator.New(input.Dtype, [places, share]);
        var scatter = CopyPlan.FromContiguous(product.Shape, [outFeatures, 1]);
        for (var group = 0; group < groups; group++)
        {
            var matrix = Slice(matrices, [group, 0, 0], [group + 1, depth, share]);
            var (batchGroup, featureGroup) = batchGroups > 1 ? (group, 0) : (0, group);
            for (var n = 0; n < perGroup; n++)
            {
                var start = (((batchGroup * perGroup) + n) * image) + (featureGroup * width);
                Patches.Fill(input, start, features, width, positions, patches);
                MatrixProduct.Multiply(patches, matrix, product, 1, places, depth, share);
                Mover.Copy(scatter, product, 0, output, (n * places * outFeatures) + (group * share));
            }
        }

        return Convert(Transpose(output.WithShape([perGroup, .. plan.Output, outFeatures]), Inverse(FeaturesLast(numbers.OutSpec))), result);
    }

    // Half types are multiplied in float32, complex64 in complex128; a wider result widens the operands first.
    private NDArray Operand(NDArray array, Dtype result) => Widen(Convert(array, result));

    private static int[] Free(int rank, Shape contracting, Shape batch)
        => [.. Enumerable.Range(0, rank).Except(contracting).Except(batch)];

    // (first, features, spatial…) as (first, spatial…, features).
    private static int[] FeaturesLast(Shape spec) => [spec[0], .. spec[2..], spec[1]];

    private static int[] Inverse(int[] permutation)
    {
        var inverse = new int[permutation.Length];
        for (var i = 0; i < inverse.Length; i++)
        {
            inverse[permutation[i]] = i;
        }

        return inverse;
    }
}
