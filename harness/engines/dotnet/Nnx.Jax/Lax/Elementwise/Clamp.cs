using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Interpreters;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.Elementwise;

/// <summary><c>clamp</c>; the bounds may be scalars.</summary>
internal sealed class Clamp() : Primitive<NoParams>("clamp")
{
    public static Clamp Instance { get; } = new();

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, NoParams parameters)
    {
        var (low, operand, high) = (inputs[0], inputs[1], inputs[2]);
        ElementwiseRules.CheckAccepted(Name, inputs, AcceptedDtypes.Any);
        ElementwiseRules.CheckSameDtypes(Name, inputs);
        if (low.Rank > 0 && low.Shape != operand.Shape)
        {
            throw PyError.Type($"clamp requires min.shape == operand.shape or min.shape == (), got min.shape={low.Shape}, operand.shape={operand.Shape}.");
        }

        return high.Rank > 0 && high.Shape != operand.Shape
            ? throw PyError.Type($"clamp requires max.shape == operand.shape or max.shape == (), got max.shape={high.Shape}, operand.shape={operand.Shape}.")
            : new(operand.Shape, operand.Dtype, AllWeak(inputs));
    }

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, NoParams parameters) => cx.Backend.Clamp(inputs[0], inputs[1], inputs[2]);

    protected override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, NoParams parameters)
    {
        var lax = cx.Lax;
        var result = cx.Bind(this, parameters, primals)[0];
        JaxValue[] wide = [.. primals.Select(value => ElementwiseRules.Widen(cx, value, result.Shape))];
        var zero = lax.FullLike(result, 0);
        JaxValue?[] parts =
        [
            Part(0, lax.And(lax.Gt(wide[0], wide[1]), lax.Lt(wide[0], wide[2]))),
            Part(1, lax.And(lax.Gt(wide[1], wide[0]), lax.Lt(wide[1], wide[2]))),
            Part(2, lax.Lt(wide[2], wide[1])),
        ];
        return (result, parts.Aggregate((left, right) => Differentiation.Add(cx, left, right)));

        JaxValue? Part(int index, JaxValue chosen) => tangents[index] is { } tangent
            ? lax.Select(chosen, ElementwiseRules.Widen(cx, tangent, result.Shape), zero)
            : null;
    }

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, NoParams parameters)
    {
        if (dimensions[1] is { } at && dimensions[0] is null && dimensions[2] is null && inputs[0].Rank == 0 && inputs[2].Rank == 0)
        {
            return (cx.Bind(this, parameters, inputs)[0], at);
        }

        var operand = Batching.MoveTo(cx, axis, inputs[1], dimensions[1], 0);
        return (cx.Bind(this, parameters, Bound(0), operand, Bound(2))[0], 0);

        JaxValue Bound(int index)
        {
            var moved = Batching.MoveTo(cx, axis, inputs[index], dimensions[index], 0);
            return moved.Rank == operand.Rank ? moved : cx.Lax.BroadcastTo(moved, operand.Shape, [0]);
        }
    }
}
