namespace Nnx.Jax.Core;

/// <summary>Leaves out what nothing needs.</summary>
internal static class DeadCode
{
    /// <summary>The equations that some output needs, in order.</summary>
    public static Equation[] Live(IReadOnlyList<Equation> equations, IEnumerable<Atom> outputs)
    {
        var needed = new HashSet<Atom>(outputs);
        var kept = new List<Equation>();
        for (var i = equations.Count - 1; i >= 0; i--)
        {
            var equation = equations[i];
            if (equation.Primitive.HasEffects(equation.Params) || Array.Exists(equation.Outputs, needed.Contains))
            {
                kept.Add(equation);
                needed.UnionWith(equation.Inputs);
            }
        }

        kept.Reverse();
        return [.. kept];
    }

    /// <summary>The jaxpr with only some of its outputs and what they need; tells which inputs are still used.</summary>
    public static (Jaxpr Jaxpr, bool[] UsedInputs) Eliminate(Jaxpr jaxpr, bool[] usedOutputs)
    {
        Atom[] outputs = [.. jaxpr.Outputs.Where((_, i) => usedOutputs[i])];
        var equations = Live(jaxpr.Equations, outputs);
        var needed = new HashSet<Atom>(equations.SelectMany(static equation => equation.Inputs).Concat(outputs));
        var used = Array.ConvertAll(jaxpr.Inputs, needed.Contains);
        return (new Jaxpr(jaxpr.Constants, [.. jaxpr.Inputs.Where((_, i) => used[i])], outputs, equations), used);
    }
}
