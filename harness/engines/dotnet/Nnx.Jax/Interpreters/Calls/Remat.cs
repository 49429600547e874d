using Nnx.Jax.Core;

namespace Nnx.Jax.Interpreters.Calls;

/// <summary>The call of a checkpointed function: differentiation keeps its inputs only and computes the rest again.</summary>
internal sealed class Remat() : CallPrimitive("checkpoint")
{
    public static Remat Instance { get; } = new();

    public override JaxValue[]? PartialEval(JaxContext cx, JaxprTrace trace, JaxValue[] inputs, Params parameters)
    {
        var call = (Parameters)parameters;
        var unknown = Array.ConvertAll(inputs, trace.IsUnknown);
        var split = PartialEvaluation.Split(cx, call.Jaxpr, unknown, new bool[call.Jaxpr.OutAvals.Length]);
        var count = split.OutUnknown.Count(static flag => !flag);
        var known = cx.Bind(this, call with { Jaxpr = split.Known.Reorder(null, Enumerable.Range(0, count)) }, [.. inputs.Where((_, i) => !unknown[i])]);
        var again = call.Jaxpr.Reorder(null, Enumerable.Range(0, split.OutUnknown.Length).Where(i => split.OutUnknown[i]));
        var later = trace.Record(this, call with { Jaxpr = again, Differentiated = true }, inputs, again.OutAvals);
        var (nextKnown, nextLater) = (0, 0);
        return Array.ConvertAll(split.OutUnknown, flag => flag ? later[nextLater++] : known[nextKnown++]);
    }

    public override JaxValue?[] Transpose(JaxContext cx, JaxValue?[] cotangents, Operand[] operands, Params parameters)
    {
        // The known part is computed again before the linear rest is transposed.
        var call = (Parameters)parameters;
        var linear = Array.ConvertAll(operands, static operand => operand.IsLinear);
        var all = Enumerable.Repeat(true, call.Jaxpr.OutAvals.Length).ToArray();
        var split = PartialEvaluation.Split(cx, call.Jaxpr, linear, all);
        var nonzero = Array.ConvertAll(cotangents, static cotangent => cotangent is not null);
        JaxValue[] known = [.. operands.Where(static operand => !operand.IsLinear).Select(static operand => operand.Known)];
        bool[] given = [];
        JaxValue[] inputs = [.. known, .. cotangents.OfType<JaxValue>()];
        var traced = Staging.Trace(cx, Backward, inputs, DebugInfo.For("transpose", "checkpoint"));
        var (jaxpr, hoisted) = Staging.HoistTracers(traced);
        var outputs = cx.Bind(this, call with { Jaxpr = jaxpr }, [.. hoisted, .. inputs]);
        var next = 0;
        var results = Array.ConvertAll(given, flag => flag ? outputs[next++] : null);
        var nextLinear = 0;
        return Array.ConvertAll(linear, flag => flag ? results[nextLinear++] : null);

        JaxValue[] Backward(JaxValue[] values)
        {
            var residuals = cx.Run(split.Known, values[..known.Length]);
            var at = known.Length;
            var cts = Array.ConvertAll(nonzero, flag => flag ? values[at++] : null);
            Operand[] rest =
            [
                .. residuals.Select(static value => new Operand(value, value.Aval)),
                .. split.Unknown.InAvals[residuals.Length..].Select(static aval => new Operand(null, aval)),
            ];
            var found = Transposition.BackwardPass(cx, split.Unknown, rest, cts)[residuals.Length..];
            given = Array.ConvertAll(found, static value => value is not null);
            return [.. found.OfType<JaxValue>()];
        }
    }

    /// <summary>The parameters.</summary>
    /// <param name="Jaxpr">What it runs.</param>
    /// <param name="PreventCse">Whether the compiler may merge what is computed again.</param>
    public sealed record Parameters(ClosedJaxpr Jaxpr, bool PreventCse) : CallParams(Jaxpr)
    {
        /// <summary>Whether it stands in the backward pass.</summary>
        public bool Differentiated { get; init; }

        public override IEnumerable<(string Name, object Value)> Printed =>
        [
            ("differentiated", Differentiated.ToString()), ("jaxpr", Jaxpr.Jaxpr), ("policy", "None"), ("prevent_cse", PreventCse.ToString()),
        ];
    }
}
