using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Interpreters;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.Collectives;

/// <summary><c>all_gather</c>: the values of all members along a dimension, new or (tiled) there already.</summary>
internal sealed class AllGather() : LinearPrimitive<AllGather.Parameters>("all_gather")
{
    public static AllGather Instance { get; } = new();

    public override bool UsesAxis(string axis, Params parameters) => ((Parameters)parameters).AxisName == axis;

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, Parameters parameters) => inputs[0] with
    {
        Shape = parameters.Tiled
            ? inputs[0].Shape.With(parameters.Dimension, inputs[0].Shape[parameters.Dimension] * parameters.Size)
            : inputs[0].Shape.Insert(parameters.Dimension, parameters.Size),
    };

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, Parameters parameters) =>
        throw new UnsupportedConstructException("all_gather outside of vmap");

    protected override JaxValue TransposeFirst(JaxContext cx, JaxValue cotangent, Operand[] operands, Parameters parameters)
    {
        // Each member gets the sum over all members of the part that is its own.
        var summed = cx.Bind(AllReduce.Sum, new CollectiveParams([parameters.AxisName]), cotangent)[0];
        var index = cx.Bind(AxisIndex.Instance, new CollectiveParams([parameters.AxisName]))[0];
        if (!parameters.Tiled)
        {
            return cx.Lax.DynamicIndexInDim(summed, index, parameters.Dimension);
        }

        var size = operands[0].Aval.Shape[parameters.Dimension];
        return cx.Lax.DynamicSliceInDim(summed, cx.Lax.Mul(index, cx.Lax.Like(index, size)), size, parameters.Dimension);
    }

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Parameters parameters)
    {
        if (axis.Name != parameters.AxisName)
        {
            var at = dimensions[0]!.Value;
            var moved = cx.Lax.MoveAxis(inputs[0], at, 0);
            return (cx.Bind(this, parameters with { Dimension = parameters.Dimension + 1 }, moved)[0], 0);
        }

        var all = Batching.MoveTo(cx, axis, inputs[0], dimensions[0], parameters.Dimension);
        if (!parameters.Tiled)
        {
            return (all, null);
        }

        var shape = all.Shape.Without(parameters.Dimension);
        return (cx.Lax.Reshape(all, shape.With(parameters.Dimension, shape[parameters.Dimension] * axis.Size)), null);
    }

    public sealed record Parameters(string AxisName, int Size, int Dimension, bool Tiled) : Params;
}
