using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;

namespace Nnx.Jax.Lax.Elementwise;

/// <summary><c>round</c>; its derivative is zero.</summary>
internal sealed class Round() : Primitive<Round.Parameters>("round")
{
    public static Round Instance { get; } = new();

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, Parameters parameters)
    {
        ElementwiseRules.CheckAccepted(Name, inputs, AcceptedDtypes.Float);
        return inputs[0];
    }

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, Parameters parameters) =>
        cx.Backend.Unary(parameters.ToEven ? UnaryOperation.RoundHalfToEven : UnaryOperation.RoundHalfAwayFromZero, inputs[0]);

    protected override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, Parameters parameters) =>
        (cx.Bind(this, parameters, primals)[0], null);

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Parameters parameters) =>
        (cx.Bind(this, parameters, inputs)[0], dimensions[0]);

    public sealed record Parameters(bool ToEven) : Params
    {
        public override IEnumerable<(string Name, object Value)> Printed => [("rounding_method", ToEven ? "1" : "0")];
    }
}
