using System.Globalization;
using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.Elementwise;

/// <summary><c>integer_pow</c>, with the exponent known while tracing.</summary>
internal sealed class IntegerPow() : Primitive<IntegerPow.Parameters>("integer_pow")
{
    public static IntegerPow Instance { get; } = new();

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, Parameters parameters)
    {
        ElementwiseRules.CheckAccepted(Name, inputs, AcceptedDtypes.Number);
        return parameters.Exponent < 0 && inputs[0].Dtype.IsInteger
            ? throw PyError.Type("Integers cannot be raised to negative powers, got integer_pow(" + inputs[0].Long + ", "
                + parameters.Exponent.ToString(CultureInfo.InvariantCulture) + ")")
            : inputs[0];
    }

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, Parameters parameters) =>
        cx.Backend.IntegerPower(inputs[0], parameters.Exponent);

    protected override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, Parameters parameters)
    {
        var (lax, x, exponent) = (cx.Lax, primals[0], parameters.Exponent);
        var result = lax.IntegerPow(x, exponent);
        return (result, exponent == 0
            ? null
            : lax.Mul(tangents[0]!, lax.Mul(lax.Like(x, exponent), lax.IntegerPow(x, exponent - 1))));
    }

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Parameters parameters) =>
        (cx.Bind(this, parameters, inputs)[0], dimensions[0]);

    public sealed record Parameters(int Exponent) : Params
    {
        public override IEnumerable<(string Name, object Value)> Printed => [("y", Exponent.ToString(CultureInfo.InvariantCulture))];
    }
}
