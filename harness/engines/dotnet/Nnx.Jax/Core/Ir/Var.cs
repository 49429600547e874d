namespace Nnx.Jax.Core;

/// <summary>A variable of a jaxpr; names are given when it is printed.</summary>
internal sealed class Var(Aval aval) : Atom(aval);
