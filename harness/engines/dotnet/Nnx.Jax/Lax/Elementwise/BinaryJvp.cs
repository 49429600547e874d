using Nnx.Jax.Core;

namespace Nnx.Jax.Lax.Elementwise;

/// <summary>The part of the tangent that one operand of two brings.</summary>
/// <param name="lax">The functions of lax.</param>
/// <param name="tangent">That operand's tangent.</param>
/// <param name="result">The function's value.</param>
/// <param name="left">The left operand.</param>
/// <param name="right">The right operand.</param>
internal delegate JaxValue BinaryJvp(LaxFunctions lax, JaxValue tangent, JaxValue result, JaxValue left, JaxValue right);
