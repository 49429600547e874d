namespace Nnx.Jax.Core;

/// <summary>An input of an equation that is being transposed: a value, or undefined where the equation is linear in it.</summary>
/// <param name="Value">The value; null where the equation is to be transposed with respect to it.</param>
/// <param name="Aval">Its type.</param>
internal readonly record struct Operand(JaxValue? Value, Aval Aval)
{
    public bool IsLinear => Value is null;

    /// <summary>The value of an operand that is not linear.</summary>
    public JaxValue Known => Value ?? throw new InvalidOperationException("the operand is linear");
}
