using Nnx.Jax.Core;

namespace Nnx.Jax.Lax.Elementwise;

/// <summary>The tangent of a function of one argument.</summary>
/// <param name="lax">The functions of lax.</param>
/// <param name="tangent">The operand's tangent.</param>
/// <param name="result">The function's value.</param>
/// <param name="operand">The operand.</param>
internal delegate JaxValue UnaryJvp(LaxFunctions lax, JaxValue tangent, JaxValue result, JaxValue operand);
