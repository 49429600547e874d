using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Interpreters;

namespace Nnx.Jax.Lax.Elementwise;

/// <summary>An elementwise function of two arguments of one dtype.</summary>
/// <param name="name">Its name.</param>
/// <param name="operation">The kernel.</param>
/// <param name="accepted">The dtypes it takes.</param>
/// <param name="left">What the left operand brings to the tangent; null where nothing.</param>
/// <param name="right">What the right operand brings to the tangent; null where nothing.</param>
internal class BinaryPrimitive(string name, BinaryOperation operation, AcceptedDtypes accepted, BinaryJvp? left = null, BinaryJvp? right = null)
    : Primitive<NoParams>(name)
{
    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, NoParams parameters)
    {
        CheckDtypes(inputs);
        return new(ElementwiseRules.Broadcast(Name, inputs), ResultOf(inputs[0]), AllWeak(inputs));
    }

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, NoParams parameters)
    {
        var shape = ElementwiseRules.ShapeOf(inputs);
        return cx.Backend.Binary(operation, ElementwiseRules.Fit(cx, inputs[0], shape), ElementwiseRules.Fit(cx, inputs[1], shape));
    }

    protected override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, NoParams parameters)
    {
        var result = cx.Bind(this, parameters, primals)[0];
        var byLeft = tangents[0] is { } x ? left?.Invoke(cx.Lax, x, result, primals[0], primals[1]) : null;
        var byRight = tangents[1] is { } y ? right?.Invoke(cx.Lax, y, result, primals[0], primals[1]) : null;
        return (result, Differentiation.Add(cx, byLeft is null ? null : ElementwiseRules.Widen(cx, byLeft, result.Shape),
            byRight is null ? null : ElementwiseRules.Widen(cx, byRight, result.Shape)));
    }

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, NoParams parameters) =>
        ElementwiseRules.Batch(cx, this, inputs, dimensions, parameters);

    protected virtual void CheckDtypes(Aval[] inputs)
    {
        ElementwiseRules.CheckAccepted(Name, inputs, accepted);
        ElementwiseRules.CheckSameDtypes(Name, inputs);
    }

    private Dtypes.Dtype ResultOf(Aval input) =>
        operation == BinaryOperation.Complex ? Dtypes.Canonicalisation.ToComplex(input.Dtype) : input.Dtype;
}
