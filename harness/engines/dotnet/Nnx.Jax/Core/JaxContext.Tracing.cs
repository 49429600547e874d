using Nnx.Jax.Errors;
using Nnx.Jax.Interpreters;

namespace Nnx.Jax.Core;

public sealed partial class JaxContext
{
    /// <summary>The innermost trace; compared by reference.</summary>
    public object CurrentTrace => Current;

    /// <summary>
    /// What decides whether two places of the program are at the same trace level: the current trace, or, in releases that keep a stack
    /// of main traces, the innermost dynamic one, since <c>grad</c> and <c>vmap</c> go unseen there. Compared by reference.
    /// </summary>
    public object TraceLevelToken
    {
        get
        {
            var trace = Current;
            while (!_stackless && trace is not (DynamicJaxprTrace or EvalTrace))
            {
                trace = trace.Parent!;
            }

            return trace;
        }
    }

    /// <summary>Whether the program is outside of every transformation.</summary>
    public bool IsEvaluating => ReferenceEquals(Current, Evaluation);

    /// <summary>Whether the jaxpr being traced is one that the program will see, where JAX's own functions stand as calls of their own.</summary>
    internal bool IsShown { get; set; }

    internal Trace Current { get; private set; }

    internal EvalTrace Evaluation { get; }

    internal AxisEnvironment Axes { get; private set; } = AxisEnvironment.Empty;

    /// <summary>Names of the axes that are being mapped, innermost first; null for those without a name.</summary>
    internal IEnumerable<string?> AxisFrames => Axes.Axes.Reverse().Select(static axis => axis.Name);

    /// <summary>Makes a trace the current one until the scope is disposed of.</summary>
    internal TraceScope Enter(Trace trace)
    {
        var scope = new TraceScope(this, Current, Axes);
        Current = trace;
        return scope;
    }

    /// <summary>Makes an axis name known to collectives until the scope is disposed of.</summary>
    internal TraceScope EnterAxis(string? name, int size)
    {
        var scope = new TraceScope(this, Current, Axes);
        Axes = Axes.With(name, size);
        return scope;
    }

    internal void Restore(Trace trace, AxisEnvironment axes) => (Current, Axes) = (trace, axes);

    /// <summary>Applies a primitive under the current trace.</summary>
    internal JaxValue[] Bind(Primitive primitive, Params parameters, params JaxValue[] inputs)
    {
        Python.Meter.Step();
        var trace = TraceOf(inputs);
        return parameters switch
        {
            CustomJvpCall.Parameters custom => trace.ProcessCustomJvp(custom.Rule, inputs),
            CustomVjpCall.Parameters custom => trace.ProcessCustomVjp(custom.Rule, inputs),
            _ => trace.ProcessPrimitive(primitive, inputs, parameters),
        };
    }

    internal JaxValue[] BindCustomJvp(CustomJvpRule rule, JaxValue[] inputs) => TraceOf(inputs).ProcessCustomJvp(rule, inputs);

    internal JaxValue[] BindCustomVjp(CustomVjpRule rule, JaxValue[] inputs) => TraceOf(inputs).ProcessCustomVjp(rule, inputs);

    // Releases that find the trace from the operands go on with the trace of a leaked JVPTracer or BatchTracer, but refuse a leaked DynamicJaxprTracer at once.
    private Trace TraceOf(JaxValue[] inputs)
    {
        var top = Current;
        if (_stackless)
        {
            return top;
        }

        foreach (var input in inputs)
        {
            if (input is Tracer { Trace.Ended: true } tracer && tracer.Trace.Level >= top.Level)
            {
                if (tracer.Trace is DynamicJaxprTrace || tracer.Trace.Level == top.Level && top.Level > 0 && !ReferenceEquals(top, tracer.Trace))
                {
                    throw TracerErrors.Escaped(tracer);
                }

                top = tracer.Trace;
            }
        }

        return top;
    }
}
