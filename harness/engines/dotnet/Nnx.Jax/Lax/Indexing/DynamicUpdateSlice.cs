using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Interpreters;
using Nnx.Jax.Lax.Elementwise;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.Indexing;

/// <summary><c>dynamic_update_slice</c>; operands are the array, the update and one scalar a dimension.</summary>
internal sealed class DynamicUpdateSlice() : Primitive<NoParams>("dynamic_update_slice")
{
    public static DynamicUpdateSlice Instance { get; } = new();

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, NoParams parameters)
    {
        var (shape, update) = (inputs[0].Shape, inputs[1].Shape);
        if (shape.Rank != update.Rank)
        {
            throw PyError.Type($"dynamic_update_slice update must have the same rank as operand, got update shape {update} for operand shape {shape}.");
        }

        if (shape.Rank != inputs.Length - 2)
        {
            throw PyError.Type($"dynamic_update_slice start_indices must have length equal to the rank of operand, got {inputs.Length - 2} indices for operand shape {shape}.");
        }

        for (var i = 0; i < shape.Rank; i++)
        {
            if (update[i] > shape[i])
            {
                throw PyError.Type($"dynamic_update_slice update shape must be smaller than operand shape, got update shape {update} for operand shape {shape}.");
            }
        }

        StartIndices.Check("dynamic_update_slice", inputs.AsSpan(2));
        ElementwiseRules.CheckSameDtypes(Name, inputs[0], inputs[1]);
        return inputs[0] with { WeakType = inputs[0].WeakType && inputs[1].WeakType };
    }

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, NoParams parameters) =>
        cx.Backend.DynamicUpdateSlice(inputs[0], inputs[1], StartIndices.Read(inputs.AsSpan(2)));

    protected override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, NoParams parameters)
    {
        var result = cx.Bind(this, parameters, primals)[0];
        return (result, result.Dtype.IsInexact && (tangents[0] ?? tangents[1]) is not null
            ? cx.Bind(this, parameters, [.. Differentiation.Instantiate(cx, primals[..2], tangents[..2]), .. primals[2..]])[0]
            : null);
    }

    protected override JaxValue?[] Transpose(JaxContext cx, JaxValue cotangent, Operand[] operands, NoParams parameters)
    {
        var result = new JaxValue?[operands.Length];
        JaxValue[] starts = [.. operands[2..].Select(static operand => operand.Known)];
        if (operands[0].IsLinear)
        {
            result[0] = cx.Bind(this, parameters, [cotangent, cx.Lax.Zeros(operands[1].Aval), .. starts])[0];
        }

        if (operands[1].IsLinear)
        {
            result[1] = cx.Bind(DynamicSlice.Instance, new DynamicSlice.Parameters(operands[1].Aval.Shape), [cotangent, .. starts])[0];
        }

        return result;
    }

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, NoParams parameters)
    {
        var starts = inputs[2..];
        if (Array.TrueForAll(dimensions[2..], static dimension => dimension is null))
        {
            var at = dimensions[0] ?? dimensions[1]!.Value;
            var zero = cx.Lax.Scalar(0, starts.Length == 0 ? Dtypes.Dtype.Int32 : starts[0].Dtype);
            var operand = Batching.MoveTo(cx, axis, inputs[0], dimensions[0], at);
            var update = Batching.MoveTo(cx, axis, inputs[1], dimensions[1], at);
            return (cx.Bind(this, parameters, [operand, update, .. starts[..at], zero, .. starts[at..]])[0], at);
        }

        var rank = inputs[0].Rank - (dimensions[0] is null ? 0 : 1);
        var (indices, indicesAt) = StartIndices.Stack(cx, axis, starts, dimensions[2..]);
        Shape all = [.. Enumerable.Range(0, rank)];
        var numbers = new ScatterDimensionNumbers(all, [], all, [], []);
        return Scatter.Replace.Batch(
            cx, axis, [inputs[0], indices, inputs[1]], [dimensions[0], indicesAt, dimensions[1]], new Scatter.Parameters(numbers, IndexMode.Clip));
    }
}
