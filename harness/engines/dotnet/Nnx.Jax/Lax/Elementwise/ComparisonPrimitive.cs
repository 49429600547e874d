using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Lax.Elementwise;

/// <summary>An elementwise comparison.</summary>
internal sealed class ComparisonPrimitive(string name, Comparison comparison, AcceptedDtypes accepted) : Primitive<NoParams>(name)
{
    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, NoParams parameters)
    {
        ElementwiseRules.CheckAccepted(Name, inputs, accepted);
        ElementwiseRules.CheckSameDtypes(Name, inputs);
        return new(ElementwiseRules.Broadcast(Name, inputs), Dtype.Bool);
    }

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, NoParams parameters)
    {
        var shape = ElementwiseRules.ShapeOf(inputs);
        return cx.Backend.Compare(comparison, ElementwiseRules.Fit(cx, inputs[0], shape), ElementwiseRules.Fit(cx, inputs[1], shape));
    }

    protected override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, NoParams parameters) =>
        (cx.Bind(this, parameters, primals)[0], null);

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, NoParams parameters) =>
        ElementwiseRules.Batch(cx, this, inputs, dimensions, parameters);
}
