namespace Nnx.Jax.Core;

/// <summary>A traced function: equations from inputs and constants to outputs.</summary>
internal sealed class Jaxpr(Var[] constants, Var[] inputs, Atom[] outputs, Equation[] equations)
{
    public Var[] Constants { get; } = constants;

    public Var[] Inputs { get; } = inputs;

    public Atom[] Outputs { get; } = outputs;

    public Equation[] Equations { get; } = equations;

    /// <summary>The types of the outputs.</summary>
    public Aval[] OutAvals { get; } = Array.ConvertAll(outputs, static output => output.Aval);

    /// <summary>The types of the inputs.</summary>
    public Aval[] InAvals { get; } = Array.ConvertAll(inputs, static input => input.Aval);
}
