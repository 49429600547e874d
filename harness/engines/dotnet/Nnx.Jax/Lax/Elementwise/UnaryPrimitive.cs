using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Lax.Elementwise;

/// <summary>An elementwise function of one argument.</summary>
/// <param name="name">Its name.</param>
/// <param name="operation">The kernel.</param>
/// <param name="accepted">The dtypes it takes.</param>
/// <param name="jvp">Its derivative; null where that is zero.</param>
internal class UnaryPrimitive(string name, UnaryOperation operation, AcceptedDtypes accepted, UnaryJvp? jvp) : Primitive<NoParams>(name)
{
    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, NoParams parameters)
    {
        ElementwiseRules.CheckAccepted(Name, inputs, accepted);
        return inputs[0] with { Dtype = ResultOf(inputs[0].Dtype) };
    }

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, NoParams parameters) => cx.Backend.Unary(operation, inputs[0]);

    protected override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, NoParams parameters)
    {
        var result = cx.Bind(this, parameters, primals)[0];
        return (result, jvp?.Invoke(cx.Lax, tangents[0]!, result, primals[0]));
    }

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, NoParams parameters) =>
        (cx.Bind(this, parameters, inputs)[0], dimensions[0]);

    private Dtype ResultOf(Dtype operand) => operation switch
    {
        UnaryOperation.IsFinite => Dtype.Bool,
        UnaryOperation.Abs or UnaryOperation.Real or UnaryOperation.Imag => operand.RealPart,
        _ => operand,
    };
}
