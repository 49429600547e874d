using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;

namespace Nnx.Jax.Lax.Elementwise;

/// <summary>An elementwise function of two arguments that is linear in both at once (sums) or in one at a time (products).</summary>
/// <param name="name">Its name.</param>
/// <param name="operation">The kernel.</param>
/// <param name="accepted">The dtypes it takes.</param>
/// <param name="left">What the left operand brings to the tangent.</param>
/// <param name="right">What the right operand brings to the tangent; null where the function is not linear in it.</param>
/// <param name="transposeLeft">The left operand's cotangent; the value of the right one is null for sums.</param>
/// <param name="transposeRight">The right operand's cotangent; null where the function is not linear in it.</param>
internal sealed class LinearBinaryPrimitive(
    string name,
    BinaryOperation operation,
    AcceptedDtypes accepted,
    BinaryJvp left,
    BinaryJvp? right,
    Func<LaxFunctions, JaxValue, JaxValue?, JaxValue> transposeLeft,
    Func<LaxFunctions, JaxValue, JaxValue?, JaxValue>? transposeRight)
    : BinaryPrimitive(name, operation, accepted, left, right)
{
    protected override JaxValue?[] Transpose(JaxContext cx, JaxValue cotangent, Operand[] operands, NoParams parameters) =>
    [
        operands[0].IsLinear ? ElementwiseRules.Narrow(cx, transposeLeft(cx.Lax, cotangent, operands[1].Value), operands[0].Aval.Shape) : null,
        operands[1].IsLinear && transposeRight is not null
            ? ElementwiseRules.Narrow(cx, transposeRight(cx.Lax, cotangent, operands[0].Value), operands[1].Aval.Shape)
            : null,
    ];
}
