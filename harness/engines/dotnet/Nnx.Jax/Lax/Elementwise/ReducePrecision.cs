using System.Globalization;
using Nnx.Jax.Arrays;
using Nnx.Jax.Core;

namespace Nnx.Jax.Lax.Elementwise;

/// <summary><c>reduce_precision</c>.</summary>
internal sealed class ReducePrecision() : LinearPrimitive<ReducePrecision.Parameters>("reduce_precision")
{
    public static ReducePrecision Instance { get; } = new();

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, Parameters parameters)
    {
        ElementwiseRules.CheckAccepted(Name, inputs, AcceptedDtypes.Float);
        return inputs[0];
    }

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, Parameters parameters) =>
        cx.Backend.ReducePrecision(inputs[0], parameters.ExponentBits, parameters.MantissaBits);

    protected override JaxValue TransposeFirst(JaxContext cx, JaxValue cotangent, Operand[] operands, Parameters parameters) =>
        cx.Bind(this, parameters, cotangent)[0];

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Parameters parameters) =>
        (cx.Bind(this, parameters, inputs)[0], dimensions[0]);

    public sealed record Parameters(int ExponentBits, int MantissaBits) : Params
    {
        public override IEnumerable<(string Name, object Value)> Printed =>
        [
            ("exponent_bits", ExponentBits.ToString(CultureInfo.InvariantCulture)),
            ("mantissa_bits", MantissaBits.ToString(CultureInfo.InvariantCulture)),
        ];
    }
}
