using Nnx.Jax.Core;

namespace Nnx.Jax.Interpreters;

/// <summary>The derivative of a function at a point: a linear jaxpr over those inputs and outputs that have tangents.</summary>
/// <param name="Jaxpr">The equations; constants are the residuals.</param>
/// <param name="Inputs">Which inputs have tangents.</param>
/// <param name="Outputs">Which outputs depend on them.</param>
/// <param name="InTangents">Types of all tangents in.</param>
/// <param name="OutTangents">Types of all tangents out.</param>
internal sealed record LinearFunction(ClosedJaxpr Jaxpr, bool[] Inputs, bool[] Outputs, Aval[] InTangents, Aval[] OutTangents)
{
    /// <summary>Tangents of the results from those of all inputs; zeros are written out.</summary>
    public JaxValue[] Apply(JaxContext cx, JaxValue[] tangents)
    {
        var results = cx.Run(Jaxpr, [.. tangents.Where((_, i) => Inputs[i])]);
        return Spread(cx, results, Outputs, OutTangents);
    }

    /// <summary>Cotangents of all inputs from those of the results (null: zero); zeros are null.</summary>
    public JaxValue?[] Transpose(JaxContext cx, JaxValue?[] cotangents)
    {
        JaxValue?[] given = [.. cotangents.Where((_, i) => Outputs[i])];
        var linear = Array.ConvertAll(Jaxpr.InAvals, static aval => new Operand(null, aval));
        var results = Transposition.BackwardPass(cx, Jaxpr, linear, given);
        var next = 0;
        return Array.ConvertAll(Inputs, flag => flag ? results[next++] : null);
    }

    private static JaxValue[] Spread(JaxContext cx, JaxValue[] values, bool[] flags, Aval[] avals)
    {
        var next = 0;
        var result = new JaxValue[flags.Length];
        for (var i = 0; i < flags.Length; i++)
        {
            result[i] = flags[i] ? values[next++] : cx.Lax.Zeros(avals[i]);
        }

        return result;
    }
}
