namespace Nnx.Jax.Core;

/// <summary>Values with their tangents; a null tangent is zero.</summary>
internal readonly record struct Dual(JaxValue[] Primals, JaxValue?[] Tangents)
{
    public static implicit operator Dual((JaxValue Primal, JaxValue? Tangent) one) => new([one.Primal], [one.Tangent]);
}
