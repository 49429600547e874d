namespace Nnx.Jax.Dtypes;

/// <summary>What promotion looks at in a value: a dtype, and whether a Python scalar brought it.</summary>
/// <param name="Dtype">The dtype.</param>
/// <param name="Weak">Weakly typed values give way to the width of the others.</param>
public readonly record struct TypedOperand(Dtype Dtype, bool Weak = false);
