using Nnx.Jax.Arrays;
using Nnx.Jax.Core;

namespace Nnx.Jax.Lax.Elementwise;

/// <summary>The identity that lets no tangent through.</summary>
internal sealed class StopGradient() : Primitive<NoParams>("stop_gradient")
{
    public static StopGradient Instance { get; } = new();

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, NoParams parameters) => inputs[0];

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, NoParams parameters) => inputs[0];

    protected override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, NoParams parameters) =>
        (cx.Bind(this, parameters, primals)[0], null);

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, NoParams parameters) =>
        (cx.Bind(this, parameters, inputs)[0], dimensions[0]);
}
