using Nnx.Jax.Core;

namespace Nnx.Jax.Interpreters;

/// <summary>Splits jaxprs into what is known and what is not.</summary>
internal static class PartialEvaluation
{
    /// <summary>Splits a jaxpr.</summary>
    /// <param name="cx">The run.</param>
    /// <param name="jaxpr">The function.</param>
    /// <param name="unknown">Which inputs are unknown.</param>
    /// <param name="instantiate">Which outputs count as unknown in any case.</param>
    public static SplitJaxpr Split(JaxContext cx, ClosedJaxpr jaxpr, bool[] unknown, bool[] instantiate) => jaxpr.Derived(
        $"split {Differentiation.Flags(unknown)} {Differentiation.Flags(instantiate)}", () => Make(cx, jaxpr, unknown, instantiate));

    private static SplitJaxpr Make(JaxContext cx, ClosedJaxpr jaxpr, bool[] unknown, bool[] instantiate)
    {
        ClosedJaxpr? rest = null;
        bool[] outUnknown = [];
        Aval[] residuals = [];
        Aval[] avals = [.. jaxpr.InAvals.Where((_, i) => !unknown[i])];
        var known = Staging.Trace(cx, Known, avals, DebugInfo.For("jit", "partial_eval"));
        return new SplitJaxpr(known, rest!, outUnknown, residuals);

        JaxValue[] Known(JaxValue[] values)
        {
            var trace = new JaxprTrace(cx, cx.Current);
            var next = 0;
            JaxValue[] inputs = [.. unknown.Select((flag, i) => flag ? trace.NewInput(jaxpr.InAvals[i]) : values[next++])];
            try
            {
                JaxValue[] outputs;
                using (cx.Enter(trace))
                {
                    outputs = cx.Interpret(jaxpr.Jaxpr, jaxpr.Constants, inputs);
                }

                outUnknown = [.. outputs.Select((output, i) => instantiate[i] || trace.IsUnknown(output))];
                var open = trace.Build([.. outputs.Where((_, i) => outUnknown[i])]);
                (rest, var values2) = Staging.HoistConstants(open);
                residuals = Array.ConvertAll(values2, static value => value.Aval);
                return [.. outputs.Where((_, i) => !outUnknown[i]), .. values2];
            }
            finally
            {
                trace.End();
            }
        }
    }
}
