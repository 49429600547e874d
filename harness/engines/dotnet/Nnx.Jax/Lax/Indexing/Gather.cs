using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.Indexing;

/// <summary><c>gather</c>.</summary>
internal sealed class Gather() : LinearPrimitive<Gather.Parameters>("gather")
{
    public static Gather Instance { get; } = new();

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, Parameters parameters)
    {
        var (operand, indices, numbers) = (inputs[0].Shape, inputs[1].Shape, parameters.Numbers);
        if (!inputs[1].Dtype.IsInteger)
        {
            throw PyError.Value("indices must have an integer type");
        }

        CheckWindow(operand, indices, parameters);
        var rank = numbers.OffsetDims.Rank + indices.Rank - 1;
        int[] window = [.. Enumerable.Range(0, operand.Rank)
            .Where(axis => !numbers.CollapsedSliceDims.Contains(axis) && !numbers.OperandBatchingDims.Contains(axis)).Select(axis => parameters.SliceSizes[axis])];
        var (nextWindow, nextIndex) = (0, 0);
        Shape shape = [.. Enumerable.Range(0, rank).Select(axis => numbers.OffsetDims.Contains(axis) ? window[nextWindow++] : indices[nextIndex++])];
        return new(shape, inputs[0].Dtype, inputs[0].WeakType);
    }

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, Parameters parameters) => cx.Backend.Gather(
        inputs[0], inputs[1], parameters.Numbers, parameters.SliceSizes, parameters.Mode,
        parameters.Fill is { } fill ? NDArray.ScalarOf(fill, inputs[0].Dtype) : null);

    protected override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, Parameters parameters)
    {
        var result = cx.Bind(this, parameters, primals)[0];
        return (result, tangents[0] is { } tangent ? cx.Bind(this, parameters with { Fill = 0 }, tangent, primals[1])[0] : null);
    }

    protected override JaxValue TransposeFirst(JaxContext cx, JaxValue cotangent, Operand[] operands, Parameters parameters)
    {
        var numbers = parameters.Numbers;
        var back = new ScatterDimensionNumbers(
            numbers.OffsetDims, numbers.CollapsedSliceDims, numbers.StartIndexMap, numbers.OperandBatchingDims, numbers.StartIndicesBatchingDims);
        return cx.Lax.Scatter(ScatterOperation.Add, cx.Lax.Zeros(operands[0].Aval), operands[1].Known, cotangent, back, parameters.Mode);
    }

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Parameters parameters)
    {
        var numbers = parameters.Numbers;
        var offsets = Up(numbers.OffsetDims);
        if (dimensions[1] is not { } indicesAt)
        {
            var operand = cx.Lax.MoveAxis(inputs[0], dimensions[0]!.Value, 0);
            var all = new GatherDimensionNumbers(
                [0, .. offsets], Up(numbers.CollapsedSliceDims), Up(numbers.StartIndexMap), Up(numbers.OperandBatchingDims), numbers.StartIndicesBatchingDims);
            return (Again(cx, operand, inputs[1], all, parameters.SliceSizes.Insert(0, operand.Shape[0]), parameters), 0);
        }

        var indices = cx.Lax.MoveAxis(inputs[1], indicesAt, 0);
        if (dimensions[0] is not { } operandAt)
        {
            var shared = numbers with { OffsetDims = offsets, StartIndicesBatchingDims = Up(numbers.StartIndicesBatchingDims) };
            return (Again(cx, inputs[0], indices, shared, parameters.SliceSizes, parameters), 0);
        }

        var moved = cx.Lax.MoveAxis(inputs[0], operandAt, 0);
        var both = new GatherDimensionNumbers(
            offsets, Up(numbers.CollapsedSliceDims), Up(numbers.StartIndexMap), [0, .. Up(numbers.OperandBatchingDims)], [0, .. Up(numbers.StartIndicesBatchingDims)]);
        return (Again(cx, moved, indices, both, parameters.SliceSizes.Insert(0, Math.Min(1, moved.Shape[0])), parameters), 0);
    }

    private static Shape Up(Shape axes) => [.. axes.Select(static axis => axis + 1)];

    private JaxValue Again(JaxContext cx, JaxValue operand, JaxValue indices, GatherDimensionNumbers numbers, Shape sizes, Parameters parameters) =>
        cx.Bind(this, parameters with { Numbers = numbers, SliceSizes = sizes }, operand, indices)[0];

    private static void CheckWindow(Shape operand, Shape indices, Parameters parameters)
    {
        var (numbers, sizes) = (parameters.Numbers, parameters.SliceSizes);
        if (numbers.StartIndexMap.Rank != indices[^1])
        {
            throw PyError.Type($"Gather op has {numbers.StartIndexMap.Rank} elements in start_index_map and the bound of dimension "
                + $"index_vector_dim={indices.Rank - 1} of indices is {indices[^1]}. These two numbers must be equal.");
        }

        if (operand.Rank != sizes.Rank)
        {
            throw PyError.Type($"Gather op must have one slice size for every input dimension; got: len(slice_sizes)={sizes.Rank}, input_shape.rank={operand.Rank}");
        }

        for (var i = 0; i < sizes.Rank; i++)
        {
            if (sizes[i] < 0 || sizes[i] > operand[i])
            {
                throw PyError.Type($"Slice size at index {i} in gather op is out of range, must be within [0, {operand[i]} + 1), got {sizes[i]}.");
            }
        }
    }

    /// <summary>The parameters.</summary>
    /// <param name="Numbers">The roles of the dimensions.</param>
    /// <param name="SliceSizes">The window.</param>
    /// <param name="Mode">What happens outside.</param>
    /// <param name="Fill">The value outside; null for JAX's default.</param>
    public sealed record Parameters(GatherDimensionNumbers Numbers, Shape SliceSizes, IndexMode Mode, double? Fill) : Params
    {
        public override IEnumerable<(string Name, object Value)> Printed =>
        [
            ("dimension_numbers", $"GatherDimensionNumbers(offset_dims={Numbers.OffsetDims}, collapsed_slice_dims={Numbers.CollapsedSliceDims}, "
                + $"start_index_map={Numbers.StartIndexMap}, operand_batching_dims={Numbers.OperandBatchingDims}, "
                + $"start_indices_batching_dims={Numbers.StartIndicesBatchingDims})"),
            ("fill_value", Fill?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "None"),
            ("indices_are_sorted", "False"),
            ("mode", IndexModes.Text(Mode)),
            ("slice_sizes", SliceSizes.ToString()),
            ("unique_indices", "False"),
        ];
    }
}
