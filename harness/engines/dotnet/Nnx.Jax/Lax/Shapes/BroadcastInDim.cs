using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Interpreters;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.Shapes;

/// <summary><c>broadcast_in_dim</c>.</summary>
internal sealed class BroadcastInDim() : LinearPrimitive<BroadcastInDim.Parameters>("broadcast_in_dim")
{
    public static BroadcastInDim Instance { get; } = new();

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, Parameters parameters)
    {
        var (operand, shape, dimensions) = (inputs[0].Shape, parameters.Shape, parameters.Dimensions);
        if (operand.Rank > shape.Rank)
        {
            throw PyError.Type($"broadcast_in_dim operand ndim must be less than or equal to target ndim; got {operand.Rank} and {shape.Rank}.".Replace(';', ','));
        }

        if (dimensions.Rank != operand.Rank)
        {
            throw PyError.Type($"broadcast_in_dim broadcast_dimensions must have length equal to operand ndim; got broadcast_dimensions {dimensions} for operand ndim {operand.Rank}.");
        }

        for (var i = 0; i < dimensions.Rank; i++)
        {
            if (operand[i] != 1 && operand[i] != shape[dimensions[i]])
            {
                throw PyError.Type("broadcast_in_dim operand dimension sizes must either be 1, or be equal to their corresponding dimensions in the target broadcast shape; "
                    + $"got operand of shape {operand}, target broadcast shape {shape}, broadcast_dimensions {dimensions} ");
            }

            if (i > 0 && dimensions[i] <= dimensions[i - 1])
            {
                throw PyError.Type($"broadcast_in_dim broadcast_dimensions must be strictly increasing; got broadcast_dimensions {dimensions}");
            }
        }

        return inputs[0] with { Shape = shape };
    }

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, Parameters parameters) =>
        inputs[0].Shape == parameters.Shape ? inputs[0]
        : inputs[0].Rank == 0 ? cx.Backend.Full(inputs[0], parameters.Shape)
        : cx.Backend.BroadcastInDim(inputs[0], parameters.Shape, parameters.Dimensions);

    protected override JaxValue TransposeFirst(JaxContext cx, JaxValue cotangent, Operand[] operands, Parameters parameters)
    {
        var operand = operands[0].Aval.Shape;
        int[] repeated = [.. Enumerable.Range(0, operand.Rank).Where(i => operand[i] == 1 && parameters.Shape[parameters.Dimensions[i]] != 1)
            .Select(i => parameters.Dimensions[i])];
        int[] added = [.. Enumerable.Range(0, parameters.Shape.Rank).Where(axis => !parameters.Dimensions.AsSpan().Contains(axis))];
        var summed = cx.Lax.ReduceSum(cotangent, [.. added.Concat(repeated).Order()]);
        return cx.Lax.Reshape(summed, operand);
    }

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Parameters parameters)
    {
        var operand = cx.Lax.MoveAxis(inputs[0], dimensions[0]!.Value, 0);
        Shape at = [0, .. parameters.Dimensions.Select(static dimension => dimension + 1)];
        return (cx.Bind(this, new Parameters(parameters.Shape.Insert(0, operand.Shape[0]), at), operand)[0], 0);
    }

    public sealed record Parameters(Shape Shape, Shape Dimensions) : Params
    {
        public override IEnumerable<(string Name, object Value)> Printed =>
            [("broadcast_dimensions", Dimensions.ToString()), ("shape", Shape.ToString()), ("sharding", "None")];
    }
}
