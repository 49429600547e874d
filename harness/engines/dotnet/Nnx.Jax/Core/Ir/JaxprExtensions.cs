namespace Nnx.Jax.Core;

/// <summary>Small changes to jaxprs.</summary>
internal static class JaxprExtensions
{
    /// <summary>The same function with inputs and outputs in another order, or with fewer outputs.</summary>
    /// <param name="closed">The function.</param>
    /// <param name="inputs">For each new input, which old one it is; null to leave them.</param>
    /// <param name="outputs">For each new output, which old one it is; null to leave them.</param>
    public static ClosedJaxpr Reorder(this ClosedJaxpr closed, IEnumerable<int>? inputs, IEnumerable<int>? outputs)
    {
        var jaxpr = closed.Jaxpr;
        Var[] newInputs = inputs is null ? jaxpr.Inputs : [.. inputs.Select(i => jaxpr.Inputs[i])];
        Atom[] newOutputs = outputs is null ? jaxpr.Outputs : [.. outputs.Select(i => jaxpr.Outputs[i])];
        return new ClosedJaxpr(new Jaxpr(jaxpr.Constants, newInputs, newOutputs, jaxpr.Equations), closed.Constants);
    }

    /// <summary>For each output, which input it passes on untouched; -1 for none.</summary>
    public static int[] Forwards(this ClosedJaxpr closed) =>
        Array.ConvertAll(closed.Jaxpr.Outputs, output => output is Var variable ? Array.IndexOf(closed.Jaxpr.Inputs, variable) : -1);

    /// <summary>The values of the constants, which must be concrete.</summary>
    public static Arrays.NDArray[] ConstantArrays(this ClosedJaxpr closed) =>
        Array.ConvertAll(closed.Constants, static constant => ((JaxArray)constant).Value);

    /// <summary>Whether some equation calls back into the program.</summary>
    public static bool HasEffects(this ClosedJaxpr closed) =>
        Array.Exists(closed.Jaxpr.Equations, static equation => equation.Primitive.HasEffects(equation.Params));

    /// <summary>Whether some equation is a collective over an axis.</summary>
    public static bool UsesAxis(this ClosedJaxpr closed, string axis) =>
        Array.Exists(closed.Jaxpr.Equations, equation => equation.Primitive.UsesAxis(axis, equation.Params));
}
