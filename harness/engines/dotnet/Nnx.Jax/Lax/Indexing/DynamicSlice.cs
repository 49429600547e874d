using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.Indexing;

/// <summary><c>dynamic_slice</c>; operands are the array and one scalar a dimension.</summary>
internal sealed class DynamicSlice() : LinearPrimitive<DynamicSlice.Parameters>("dynamic_slice")
{
    public static DynamicSlice Instance { get; } = new();

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, Parameters parameters)
    {
        var (shape, sizes) = (inputs[0].Shape, parameters.Sizes);
        if (shape.Rank != inputs.Length - 1)
        {
            throw PyError.Type($"dynamic_slice start_indices must have length equal to the number of dimensions of the operand, got {inputs.Length - 1} indices for operand shape {shape}.");
        }

        if (sizes.Rank != shape.Rank)
        {
            throw PyError.Type($"slice slice_sizes must have the same length as start_indices, got start_indices length {shape.Rank} and slice_sizes {sizes}.");
        }

        for (var i = 0; i < sizes.Rank; i++)
        {
            if (sizes[i] > shape[i])
            {
                throw PyError.Type($"slice slice_sizes must be less than or equal to operand shape, got slice_sizes {sizes} for operand shape {shape}.");
            }

            if (sizes[i] < 0)
            {
                throw PyError.Type($"slice slice_sizes must be greater than or equal to zero, got slice_sizes of {sizes}.");
            }
        }

        StartIndices.Check("dynamic_slice", inputs.AsSpan(1));
        return inputs[0] with { Shape = sizes };
    }

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, Parameters parameters) =>
        cx.Backend.DynamicSlice(inputs[0], StartIndices.Read(inputs.AsSpan(1)), parameters.Sizes);

    protected override JaxValue TransposeFirst(JaxContext cx, JaxValue cotangent, Operand[] operands, Parameters parameters) =>
        cx.Bind(DynamicUpdateSlice.Instance, Params.None, [cx.Lax.Zeros(operands[0].Aval), cotangent, .. operands[1..].Select(static operand => operand.Known)])[0];

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Parameters parameters)
    {
        var starts = inputs[1..];
        if (Array.TrueForAll(dimensions[1..], static dimension => dimension is null))
        {
            var at = dimensions[0]!.Value;
            var zero = cx.Lax.Scalar(0, starts.Length == 0 ? Dtypes.Dtype.Int32 : starts[0].Dtype);
            var sizes = parameters.Sizes.Insert(at, inputs[0].Shape[at]);
            return (cx.Bind(this, new Parameters(sizes), [inputs[0], .. starts[..at], zero, .. starts[at..]])[0], at);
        }

        // Starts that differ from member to member make a gather.
        var rank = inputs[0].Rank - (dimensions[0] is null ? 0 : 1);
        var (indices, indicesAt) = StartIndices.Stack(cx, axis, starts, dimensions[1..]);
        Shape all = [.. Enumerable.Range(0, rank)];
        var numbers = new GatherDimensionNumbers(all, [], all, [], []);
        return Gather.Instance.Batch(
            cx, axis, [inputs[0], indices], [dimensions[0], indicesAt], new Gather.Parameters(numbers, parameters.Sizes, IndexMode.Clip, null));
    }

    public sealed record Parameters(Shape Sizes) : Params
    {
        public override IEnumerable<(string Name, object Value)> Printed => [("slice_sizes", Sizes.ToString())];
    }
}
