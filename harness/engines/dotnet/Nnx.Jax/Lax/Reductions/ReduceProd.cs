using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Lax.Elementwise;

namespace Nnx.Jax.Lax.Reductions;

/// <summary><c>reduce_prod</c>.</summary>
internal sealed class ReduceProd() : Reduce("reduce_prod", Reduction.Product, AcceptedDtypes.Number)
{
    public static ReduceProd Instance { get; } = new();

    protected override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, Parameters parameters)
    {
        // The product of all others, from products before and after each element, so that zeros do no harm.
        var (lax, shape, axes) = (cx.Lax, primals[0].Shape, parameters.Axes);
        int[] kept = [.. Enumerable.Range(0, shape.Rank).Where(axis => !axes.AsSpan().Contains(axis))];
        Shape order = [.. kept, .. axes];
        Shape flat = [.. kept.Select(axis => shape[axis]), (int)axes.Aggregate(1L, (size, axis) => size * shape[axis])];
        var operand = lax.Reshape(lax.Transpose(primals[0], order), flat);
        var tangent = lax.Reshape(lax.Transpose(tangents[0]!, order), flat);
        var result = cx.Bind(this, parameters, primals)[0];
        var others = lax.Mul(Exclusive(lax, operand, reverse: false), Exclusive(lax, operand, reverse: true));
        return (result, lax.ReduceSum(lax.Mul(tangent, others), [flat.Rank - 1]));
    }

    private static JaxValue Exclusive(LaxFunctions lax, JaxValue operand, bool reverse)
    {
        var last = operand.Rank - 1;
        var padding = new PaddingDimension[operand.Rank];
        padding[last] = reverse ? new(-1, 1, 0) : new(1, -1, 0);
        var shifted = operand.Shape[last] == 0 ? operand : lax.Pad(operand, lax.Like(operand, 1), padding);
        return lax.CumProd(shifted, last, reverse);
    }
}
