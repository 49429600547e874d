namespace Nnx.Jax.Core;

/// <summary>An operand of an equation: a variable or a literal.</summary>
internal abstract class Atom(Aval aval)
{
    public Aval Aval { get; } = aval;
}
