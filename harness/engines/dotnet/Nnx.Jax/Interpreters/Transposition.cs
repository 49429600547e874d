using Nnx.Jax.Core;

namespace Nnx.Jax.Interpreters;

/// <summary>Reverse accumulation through linear jaxprs.</summary>
internal static class Transposition
{
    /// <summary>Cotangents of the linear inputs from those of the outputs; null is zero.</summary>
    /// <param name="cx">The run.</param>
    /// <param name="closed">Linear in the inputs that have no value; equations that do not depend on those are computed.</param>
    /// <param name="inputs">Values of the others.</param>
    /// <param name="cotangents">Those of the outputs.</param>
    public static JaxValue?[] BackwardPass(JaxContext cx, ClosedJaxpr closed, Operand[] inputs, JaxValue?[] cotangents)
    {
        var jaxpr = closed.Jaxpr;
        var known = new Dictionary<Var, JaxValue>();
        for (var i = 0; i < jaxpr.Constants.Length; i++)
        {
            known[jaxpr.Constants[i]] = closed.Constants[i];
        }

        var linear = new HashSet<Atom>();
        for (var i = 0; i < inputs.Length; i++)
        {
            if (inputs[i].Value is { } value)
            {
                known[jaxpr.Inputs[i]] = value;
            }
            else
            {
                linear.Add(jaxpr.Inputs[i]);
            }
        }

        var tape = Forward(cx, jaxpr, known, linear);
        var accumulated = new Dictionary<Atom, JaxValue>();
        for (var i = 0; i < cotangents.Length; i++)
        {
            Accumulate(cx, accumulated, linear, jaxpr.Outputs[i], cotangents[i]);
        }

        for (var step = tape.Count - 1; step >= 0; step--)
        {
            Backward(cx, tape[step], known, linear, accumulated);
        }

        return Array.ConvertAll(jaxpr.Inputs, accumulated.GetValueOrDefault);
    }

    private static List<Equation> Forward(JaxContext cx, Jaxpr jaxpr, Dictionary<Var, JaxValue> known, HashSet<Atom> linear)
    {
        var tape = new List<Equation>(jaxpr.Equations.Length);
        foreach (var equation in jaxpr.Equations)
        {
            if (Array.Exists(equation.Inputs, linear.Contains))
            {
                linear.UnionWith(equation.Outputs);
                tape.Add(equation);
                continue;
            }

            var results = cx.Bind(equation.Primitive, equation.Params, Array.ConvertAll(equation.Inputs, atom => Read(known, atom)));
            for (var i = 0; i < results.Length; i++)
            {
                known[equation.Outputs[i]] = results[i];
            }
        }

        return tape;
    }

    private static void Backward(JaxContext cx, Equation equation, Dictionary<Var, JaxValue> known, HashSet<Atom> linear, Dictionary<Atom, JaxValue> accumulated)
    {
        var cotangents = Array.ConvertAll(equation.Outputs, output => accumulated.Remove(output, out var found) ? found : null);
        if (Array.TrueForAll(cotangents, static cotangent => cotangent is null))
        {
            return;
        }

        var operands = Array.ConvertAll(equation.Inputs, atom => new Operand(linear.Contains(atom) ? null : Read(known, atom), atom.Aval));
        var results = equation.Primitive.Transpose(cx, cotangents, operands, equation.Params);
        for (var i = 0; i < results.Length; i++)
        {
            Accumulate(cx, accumulated, linear, equation.Inputs[i], results[i]);
        }
    }

    private static void Accumulate(JaxContext cx, Dictionary<Atom, JaxValue> accumulated, HashSet<Atom> linear, Atom atom, JaxValue? cotangent)
    {
        if (cotangent is not null && linear.Contains(atom))
        {
            accumulated[atom] = Differentiation.Add(cx, accumulated.GetValueOrDefault(atom), cotangent)!;
        }
    }

    private static JaxValue Read(Dictionary<Var, JaxValue> known, Atom atom) => atom is Literal literal ? literal.Value : known[(Var)atom];
}
