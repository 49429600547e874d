using Nnx.Jax.Core;

namespace Nnx.Jax.Interpreters;

/// <summary>Turns functions into jaxprs.</summary>
internal static class Staging
{
    /// <summary>Traces a function; constants of it may be tracers of outer traces.</summary>
    public static ClosedJaxpr Trace(JaxContext cx, Func<JaxValue[], JaxValue[]> function, Aval[] avals, DebugInfo debugInfo)
    {
        var trace = new DynamicJaxprTrace(cx, cx.Current, debugInfo);
        var inputs = Array.ConvertAll(avals, JaxValue (aval) => trace.NewInput(aval));
        try
        {
            using (cx.Enter(trace))
            {
                return trace.Build(function(inputs));
            }
        }
        finally
        {
            trace.End();
        }
    }

    /// <summary>Traces a function for inputs of the types of some values.</summary>
    public static ClosedJaxpr Trace(JaxContext cx, Func<JaxValue[], JaxValue[]> function, JaxValue[] like, DebugInfo debugInfo) =>
        Trace(cx, function, Array.ConvertAll(like, static value => value.Aval), debugInfo);

    /// <summary>The jaxpr with its constants as first inputs, and their values.</summary>
    public static (ClosedJaxpr Jaxpr, JaxValue[] Values) HoistConstants(ClosedJaxpr closed)
    {
        var jaxpr = closed.Jaxpr;
        return closed.Constants.Length == 0
            ? (closed, [])
            : (new ClosedJaxpr(new Jaxpr([], [.. jaxpr.Constants, .. jaxpr.Inputs], jaxpr.Outputs, jaxpr.Equations), []), closed.Constants);
    }

    /// <summary>Hoists the constants only where some are tracers, which may not stay inside a closed jaxpr.</summary>
    public static (ClosedJaxpr Jaxpr, JaxValue[] Values) HoistTracers(ClosedJaxpr closed) =>
        Array.Exists(closed.Constants, static constant => constant is Tracer) ? HoistConstants(closed) : (closed, []);
}
