using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Lax.Elementwise;

namespace Nnx.Jax.Lax.Reductions;

/// <summary><c>reduce_sum</c>.</summary>
internal sealed class ReduceSum() : Reduce("reduce_sum", Reduction.Sum, AcceptedDtypes.Number)
{
    public static ReduceSum Instance { get; } = new();

    protected override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, Parameters parameters) =>
        (cx.Bind(this, parameters, primals)[0], cx.Bind(this, parameters, tangents[0]!)[0]);

    protected override JaxValue?[] Transpose(JaxContext cx, JaxValue cotangent, Operand[] operands, Parameters parameters) =>
        [Repeat(cx, cotangent, operands[0].Aval.Shape, parameters.Axes)];
}
