using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;

namespace Nnx.Jax.Lax.Elementwise;

/// <summary>An elementwise function of one argument that is linear.</summary>
/// <param name="name">Its name.</param>
/// <param name="operation">The kernel.</param>
/// <param name="accepted">The dtypes it takes.</param>
/// <param name="apply">The function itself, for tangents.</param>
/// <param name="transpose">The cotangent of the operand.</param>
internal sealed class LinearUnaryPrimitive(
    string name,
    UnaryOperation operation,
    AcceptedDtypes accepted,
    Func<LaxFunctions, JaxValue, JaxValue> apply,
    Func<LaxFunctions, JaxValue, Aval, JaxValue> transpose)
    : UnaryPrimitive(name, operation, accepted, (lax, tangent, _, _) => apply(lax, tangent))
{
    protected override JaxValue?[] Transpose(JaxContext cx, JaxValue cotangent, Operand[] operands, NoParams parameters) =>
        [transpose(cx.Lax, cotangent, operands[0].Aval)];
}
