namespace Nnx.Jax.Core;

/// <summary>One step of a jaxpr.</summary>
/// <param name="Primitive">What is applied.</param>
/// <param name="Params">Its parameters.</param>
/// <param name="Inputs">Operands.</param>
/// <param name="Outputs">Variables that get the results; null where nothing uses one.</param>
internal sealed record Equation(Primitive Primitive, Params Params, Atom[] Inputs, Var[] Outputs);
