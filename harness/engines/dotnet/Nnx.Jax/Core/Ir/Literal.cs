namespace Nnx.Jax.Core;

/// <summary>A scalar that stands in place of a variable.</summary>
internal sealed class Literal(JaxArray value) : Atom(value.Aval)
{
    public JaxArray Value { get; } = value;
}
