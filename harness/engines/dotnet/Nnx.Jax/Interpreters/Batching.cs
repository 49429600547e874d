using Nnx.Jax.Core;

namespace Nnx.Jax.Interpreters;

/// <summary>Batching of flat functions.</summary>
internal static class Batching
{
    /// <summary>Applies a function to whole batches; results say where their batch dimension stands.</summary>
    public static Batched Apply(JaxContext cx, AxisData axis, Func<JaxValue[], JaxValue[]> function, JaxValue[] values, int?[] dimensions)
    {
        var trace = new BatchTrace(cx, cx.Current, axis);
        var inputs = new JaxValue[values.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            inputs[i] = trace.Wrap(values[i], dimensions[i]);
        }

        try
        {
            using (cx.EnterAxis(axis.Name, axis.Size))
            using (cx.Enter(trace))
            {
                var (outputs, at) = trace.Split(function(inputs));
                return new(outputs, at);
            }
        }
        finally
        {
            trace.End();
        }
    }

    /// <summary>The jaxpr for whole batches, batch dimensions first.</summary>
    /// <param name="cx">The run.</param>
    /// <param name="jaxpr">The function.</param>
    /// <param name="axis">The batch.</param>
    /// <param name="batched">Which inputs have a batch dimension.</param>
    /// <param name="instantiate">Which outputs have one in any case; null for none.</param>
    public static (ClosedJaxpr Jaxpr, bool[] Batched) Apply(JaxContext cx, AxisData axis, ClosedJaxpr jaxpr, bool[] batched, bool[]? instantiate = null)
    {
        var key = $"batch {axis.Name} {axis.Size} {Differentiation.Flags(batched)} {Differentiation.Flags(instantiate ?? [])}";
        var made = jaxpr.Derived(key, () => Make(cx, axis, jaxpr, batched, instantiate));
        return (made.Item1, made.Item2);
    }

    private static Tuple<ClosedJaxpr, bool[]> Make(JaxContext cx, AxisData axis, ClosedJaxpr jaxpr, bool[] batched, bool[]? instantiate)
    {
        bool[] outBatched = [];
        Aval[] avals = [.. jaxpr.InAvals.Select((aval, i) => batched[i] ? aval with { Shape = aval.Shape.Insert(0, axis.Size) } : aval)];
        var traced = Staging.Trace(cx, Function, avals, DebugInfo.For("vmap", "vmap"));
        return new(traced, outBatched);

        JaxValue[] Function(JaxValue[] inputs)
        {
            var result = Apply(cx, axis, values => cx.Interpret(jaxpr.Jaxpr, jaxpr.Constants, values), inputs, Array.ConvertAll(batched, flag => flag ? 0 : (int?)null));
            outBatched = [.. result.Dimensions.Select((dimension, i) => dimension is not null || instantiate is not null && instantiate[i])];
            return [.. result.Values.Select((value, i) => outBatched[i] ? MoveTo(cx, axis, value, result.Dimensions[i], 0) : value)];
        }
    }

    /// <summary>A value with its batch dimension moved, or made where it has none.</summary>
    public static JaxValue MoveTo(JaxContext cx, AxisData axis, JaxValue value, int? from, int to) => from switch
    {
        null => cx.Lax.BroadcastTo(value, value.Shape.Insert(to, axis.Size), [.. Enumerable.Range(0, value.Rank + 1).Where(i => i != to)]),
        { } at when at == to => value,
        { } at => cx.Lax.MoveAxis(value, at, to),
    };
}
