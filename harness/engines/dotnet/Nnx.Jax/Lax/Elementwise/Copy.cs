using Nnx.Jax.Arrays;
using Nnx.Jax.Core;

namespace Nnx.Jax.Lax.Elementwise;

/// <summary>The identity as an equation: <c>copy</c>, <c>copy_p</c>, <c>device_put</c>.</summary>
internal sealed class Copy(string name) : LinearPrimitive<NoParams>(name)
{
    public static Copy Instance { get; } = new("copy");

    public static Copy DevicePut { get; } = new("device_put");

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, NoParams parameters) => inputs[0];

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, NoParams parameters) => inputs[0];

    protected override JaxValue TransposeFirst(JaxContext cx, JaxValue cotangent, Operand[] operands, NoParams parameters) => cotangent;

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, NoParams parameters) =>
        (cx.Bind(this, parameters, inputs)[0], dimensions[0]);
}
