using Nnx.Jax.Arrays;
using Nnx.Jax.Core;

namespace Nnx.Jax.Interpreters.Calls;

/// <summary>A primitive that runs a jaxpr of its own: <c>pjit</c>, <c>checkpoint</c>. Transformations transform that jaxpr.</summary>
internal abstract class CallPrimitive(string name) : Primitive(name)
{
    public sealed override Aval[] AbstractEval(JaxContext cx, Aval[] inputs, Params parameters) => Of(parameters).Jaxpr.OutAvals;

    public sealed override NDArray[] Evaluate(JaxContext cx, NDArray[] inputs, Params parameters)
    {
        var jaxpr = Of(parameters).Jaxpr;
        return jaxpr.Plan.Run(cx, Array.ConvertAll(jaxpr.Constants, static constant => ((JaxArray)constant).Value), inputs);
    }

    public override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, Params parameters)
    {
        var call = Of(parameters);
        var (jvp, nonzero) = Differentiation.Jvp(cx, call.Jaxpr, Array.ConvertAll(tangents, static tangent => tangent is not null));
        var outputs = cx.Bind(this, call with { Jaxpr = jvp }, [.. primals, .. tangents.OfType<JaxValue>()]);
        var next = nonzero.Length;
        return new(outputs[..nonzero.Length], Array.ConvertAll(nonzero, flag => flag ? outputs[next++] : null));
    }

    public override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Params parameters)
    {
        var call = Of(parameters);
        var (batched, outBatched) = Batching.Apply(cx, axis, call.Jaxpr, Array.ConvertAll(dimensions, static dimension => dimension is not null));
        JaxValue[] moved = [.. inputs.Select((value, i) => dimensions[i] is { } at ? cx.Lax.MoveAxis(value, at, 0) : value)];
        var outputs = cx.Bind(this, call with { Jaxpr = batched }, moved);
        return new(outputs, Array.ConvertAll(outBatched, static flag => flag ? 0 : (int?)null));
    }

    public override bool UsesAxis(string axis, Params parameters) =>
        Array.Exists(Of(parameters).Jaxpr.Jaxpr.Equations, equation => equation.Primitive.UsesAxis(axis, equation.Params));

    public override bool HasEffects(Params parameters) =>
        Array.Exists(Of(parameters).Jaxpr.Jaxpr.Equations, static equation => equation.Primitive.HasEffects(equation.Params));

    public override JaxValue?[] Transpose(JaxContext cx, JaxValue?[] cotangents, Operand[] operands, Params parameters)
    {
        var call = Of(parameters);
        var linear = Array.ConvertAll(operands, static operand => operand.IsLinear);
        var nonzero = Array.ConvertAll(cotangents, static cotangent => cotangent is not null);
        var key = $"transpose {Differentiation.Flags(linear)} {Differentiation.Flags(nonzero)}";
        var transposed = call.Jaxpr.Derived(key, () => MakeTranspose(cx, call.Jaxpr, linear, nonzero));
        JaxValue[] inputs = [.. operands.Where(static operand => !operand.IsLinear).Select(static operand => operand.Known), .. cotangents.OfType<JaxValue>()];
        var outputs = cx.Bind(this, call with { Jaxpr = transposed.Item1 }, inputs);
        var next = 0;
        return Array.ConvertAll(transposed.Item2, flag => flag ? outputs[next++] : null);
    }

    public override JaxValue[]? PartialEval(JaxContext cx, JaxprTrace trace, JaxValue[] inputs, Params parameters)
    {
        var call = Of(parameters);
        var unknown = Array.ConvertAll(inputs, trace.IsUnknown);
        var split = PartialEvaluation.Split(cx, call.Jaxpr, unknown, new bool[call.Jaxpr.OutAvals.Length]);
        var known = cx.Bind(this, call with { Jaxpr = split.Known }, [.. inputs.Where((_, i) => !unknown[i])]);
        var count = known.Length - split.Residuals.Length;
        JaxValue[] rest = [.. known[count..], .. inputs.Where((_, i) => unknown[i])];
        var later = trace.Record(this, call with { Jaxpr = split.Unknown }, rest, split.Unknown.OutAvals);
        var (nextKnown, nextLater) = (0, 0);
        return Array.ConvertAll(split.OutUnknown, flag => flag ? later[nextLater++] : known[nextKnown++]);
    }

    protected static CallParams Of(Params parameters) => (CallParams)parameters;

    // The flags say which inputs get a cotangent: none of those that are known, and not those whose cotangent is zero.
    private static Tuple<ClosedJaxpr, bool[]> MakeTranspose(JaxContext cx, ClosedJaxpr jaxpr, bool[] linear, bool[] nonzero)
    {
        bool[] given = [];
        Aval[] avals =
        [
            .. jaxpr.InAvals.Where((_, i) => !linear[i]),
            .. jaxpr.OutAvals.Where((_, i) => nonzero[i]),
        ];
        var traced = Staging.Trace(cx, Backward, avals, DebugInfo.For("transpose", "transpose"));
        return new(traced, given);

        JaxValue[] Backward(JaxValue[] values)
        {
            var next = 0;
            Operand[] operands = [.. jaxpr.InAvals.Select((aval, i) => new Operand(linear[i] ? null : values[next++], aval))];
            var cotangents = Array.ConvertAll(nonzero, flag => flag ? values[next++] : null);
            var results = Transposition.BackwardPass(cx, jaxpr, operands, cotangents);
            given = [.. results.Select((result, i) => linear[i] && result is not null)];
            return [.. results.Where((_, i) => given[i]).OfType<JaxValue>()];
        }
    }
}
