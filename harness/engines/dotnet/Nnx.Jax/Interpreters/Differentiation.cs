using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Interpreters;

/// <summary>Differentiation of flat functions.</summary>
internal static class Differentiation
{
    /// <summary>Results and tangents of a function; null tangents are zero.</summary>
    public static Dual Jvp(JaxContext cx, Func<JaxValue[], JaxValue[]> function, JaxValue[] primals, JaxValue?[] tangents, bool linearizes = false)
    {
        var trace = new JvpTrace(cx, cx.Current) { Linearizes = linearizes };
        var inputs = new JaxValue[primals.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            inputs[i] = trace.Wrap(primals[i], tangents[i]);
        }

        try
        {
            using (cx.Enter(trace))
            {
                var outputs = function(inputs);
                var split = Array.ConvertAll(outputs, trace.Split);
                return new(Array.ConvertAll(split, static pair => pair.Primal), Array.ConvertAll(split, static pair => pair.Tangent));
            }
        }
        finally
        {
            trace.End();
        }
    }

    /// <summary>Results of a function and its derivative there, as a linear function of the tangents.</summary>
    public static (JaxValue[] Results, LinearFunction Linear) Linearize(JaxContext cx, Func<JaxValue[], JaxValue[]> function, JaxValue[] primals)
    {
        var trace = new JaxprTrace(cx, cx.Current);
        var tangents = Array.ConvertAll(primals, JaxValue? (primal) => primal.Dtype.IsInexact ? trace.NewInput(primal.Aval.Tangent) : null);
        try
        {
            using (cx.Enter(trace))
            {
                var dual = Jvp(cx, function, primals, tangents, linearizes: true);
                var nonzero = Array.ConvertAll(dual.Tangents, static tangent => tangent is not null);
                var jaxpr = trace.Build([.. dual.Tangents.OfType<JaxValue>()]);
                return (dual.Primals, new LinearFunction(jaxpr, Array.ConvertAll(tangents, static t => t is not null), nonzero,
                    Array.ConvertAll(primals, static p => p.Aval.Tangent), Array.ConvertAll(dual.Primals, static p => p.Aval.Tangent)));
            }
        }
        finally
        {
            trace.End();
        }
    }

    /// <summary>The tangents with zeros written out.</summary>
    public static JaxValue[] Instantiate(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents)
    {
        var result = new JaxValue[tangents.Length];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = tangents[i] ?? cx.Lax.Zeros(primals[i].Aval.Tangent);
        }

        return result;
    }

    /// <summary>The sum of two tangents, either of which may be zero.</summary>
    public static JaxValue? Add(JaxContext cx, JaxValue? left, JaxValue? right) =>
        left is null ? right : right is null ? left : cx.Lax.AddAny(left, right);

    /// <summary>The jaxpr of values and tangents: its inputs are all inputs, then the tangents of those that have one; its outputs likewise.</summary>
    /// <param name="cx">The run.</param>
    /// <param name="jaxpr">The function.</param>
    /// <param name="nonzero">Which inputs have a tangent.</param>
    /// <param name="instantiate">Which outputs have one in any case; null for none.</param>
    public static (ClosedJaxpr Jaxpr, bool[] Nonzero) Jvp(JaxContext cx, ClosedJaxpr jaxpr, bool[] nonzero, bool[]? instantiate = null)
    {
        var key = $"jvp {Flags(nonzero)} {Flags(instantiate ?? [])}";
        var made = jaxpr.Derived(key, () => Make(cx, jaxpr, nonzero, instantiate));
        return (made.Item1, made.Item2);
    }

    private static Tuple<ClosedJaxpr, bool[]> Make(JaxContext cx, ClosedJaxpr jaxpr, bool[] nonzero, bool[]? instantiate)
    {
        bool[] outNonzero = [];
        Aval[] avals = [.. jaxpr.InAvals, .. jaxpr.InAvals.Where((_, i) => nonzero[i]).Select(static aval => aval.Tangent)];
        var traced = Staging.Trace(cx, Function, avals, DebugInfo.For("jvp", "jvp"));
        return new(traced, outNonzero);

        JaxValue[] Function(JaxValue[] inputs)
        {
            var count = jaxpr.InAvals.Length;
            var next = count;
            var tangents = Array.ConvertAll(nonzero, flag => flag ? inputs[next++] : null);
            var dual = Jvp(cx, values => cx.Run(jaxpr, values), inputs[..count], tangents);
            var written = new JaxValue?[dual.Tangents.Length];
            for (var i = 0; i < written.Length; i++)
            {
                written[i] = dual.Tangents[i] ?? (instantiate is not null && instantiate[i] && dual.Primals[i].Dtype != Dtype.Float0
                    ? cx.Lax.Zeros(dual.Primals[i].Aval.Tangent) : null);
            }

            outNonzero = Array.ConvertAll(written, static tangent => tangent is not null);
            return [.. dual.Primals, .. written.OfType<JaxValue>()];
        }
    }

    public static string Flags(bool[] flags) => string.Concat(flags.Select(static flag => flag ? '1' : '0'));
}
