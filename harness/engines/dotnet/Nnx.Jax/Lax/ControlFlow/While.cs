using System.Globalization;
using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Interpreters;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.ControlFlow;

/// <summary><c>while</c>; operands are the constants of the condition, those of the body, and the carry.</summary>
internal sealed class While() : Primitive("while")
{
    public static While Instance { get; } = new();

    public override Aval[] AbstractEval(JaxContext cx, Aval[] inputs, Params parameters) => ((Parameters)parameters).Body.OutAvals;

    public override NDArray[] Evaluate(JaxContext cx, NDArray[] inputs, Params parameters)
    {
        var (condition, conditionConstants, body, bodyConstants) = (Parameters)parameters;
        var first = conditionConstants + bodyConstants;
        var (forCondition, forBody) = (inputs[..conditionConstants], inputs[conditionConstants..first]);
        var (conditionArrays, bodyArrays) = (condition.ConstantArrays(), body.ConstantArrays());
        var carry = inputs[first..];
        while (condition.Plan.Run(cx, conditionArrays, [.. forCondition, .. carry])[0].BoolAt(0))
        {
            cx.Python.Meter.Step();
            carry = body.Plan.Run(cx, bodyArrays, [.. forBody, .. carry]);
        }

        return carry;
    }

    public override bool UsesAxis(string axis, Params parameters) =>
        ((Parameters)parameters).Condition.UsesAxis(axis) || ((Parameters)parameters).Body.UsesAxis(axis);

    public override bool HasEffects(Params parameters) => ((Parameters)parameters).Condition.HasEffects() || ((Parameters)parameters).Body.HasEffects();

    public override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, Params parameters)
    {
        var (condition, conditionConstants, body, bodyConstants) = (Parameters)parameters;
        var first = conditionConstants + bodyConstants;
        var nonzero = Array.ConvertAll(tangents[conditionConstants..], static tangent => tangent is not null);
        ClosedJaxpr jvp;
        while (true)
        {
            (jvp, var outNonzero) = Differentiation.Jvp(cx, body, nonzero, nonzero[bodyConstants..]);
            if (!Grow(nonzero, outNonzero, bodyConstants))
            {
                break;
            }
        }

        var carries = primals.Length - first;
        var all = bodyConstants + carries;
        int[] places = [.. nonzero.Select((flag, i) => flag ? all + nonzero[..i].Count(static f => f) : -1)];
        int[] withTangents = [.. Enumerable.Range(bodyConstants, carries).Where(i => nonzero[i])];
        int[] constants = [.. Enumerable.Range(0, bodyConstants), .. Enumerable.Range(0, bodyConstants).Where(i => nonzero[i]).Select(i => places[i])];
        int[] order = [.. constants, .. Enumerable.Range(bodyConstants, carries), .. withTangents.Select(i => places[i])];
        var tangentOf = (int i) => tangents[conditionConstants + i] ?? cx.Lax.Zeros(primals[conditionConstants + i].Aval.Tangent);
        JaxValue[] inputs =
        [
            .. primals[..first],
            .. Enumerable.Range(0, bodyConstants).Where(i => nonzero[i]).Select(tangentOf),
            .. primals[first..],
            .. withTangents.Select(tangentOf),
        ];
        var widened = WidenCondition(condition, withTangents.Select(i => body.InAvals[i].Tangent));
        var results = cx.Bind(this, new Parameters(widened, conditionConstants, jvp.Reorder(order, null), constants.Length), inputs);
        var next = carries;
        return new(results[..carries], [.. Enumerable.Range(bodyConstants, carries).Select(i => nonzero[i] ? results[next++] : null)]);
    }

    public override JaxValue?[] Transpose(JaxContext cx, JaxValue?[] cotangents, Operand[] operands, Params parameters) => throw PyError.Value(
        "Reverse-mode differentiation does not work for lax.while_loop or lax.fori_loop with dynamic start/stop values. "
        + "Try using lax.scan, or using fori_loop with static start/stop.");

    // The known part of the carry is computed; the unknown loop repeats all of it, since nothing can be kept of a loop whose length is unknown.
    public override JaxValue[]? PartialEval(JaxContext cx, JaxprTrace trace, JaxValue[] inputs, Params parameters)
    {
        var (condition, conditionConstants, body, bodyConstants) = (Parameters)parameters;
        var first = conditionConstants + bodyConstants;
        var unknown = Array.ConvertAll(inputs[conditionConstants..], trace.IsUnknown);
        SplitJaxpr split;
        while (true)
        {
            split = PartialEvaluation.Split(cx, body, unknown, unknown[bodyConstants..]);
            if (!Grow(unknown, split.OutUnknown, bodyConstants))
            {
                break;
            }
        }

        bool[] conditionUnknown = [.. inputs[..conditionConstants].Select(trace.IsUnknown), .. unknown[bodyConstants..]];
        var uses = UsedBy(condition);
        if (Array.TrueForAll(unknown[bodyConstants..], static flag => flag) || conditionUnknown.Where((flag, i) => flag && uses[i]).Any())
        {
            return null;
        }

        int[] knownCarries = [.. Enumerable.Range(0, inputs.Length - first).Where(i => !unknown[bodyConstants + i])];
        var knownCondition = condition.Reorder([.. Enumerable.Range(0, conditionConstants), .. knownCarries.Select(i => conditionConstants + i)], null);
        var knownBody = split.Known.Reorder(null, Enumerable.Range(0, knownCarries.Length));
        var knownBodyConstants = unknown[..bodyConstants].Count(static flag => !flag);
        JaxValue[] knownInputs =
        [
            .. inputs[..conditionConstants],
            .. inputs[conditionConstants..first].Where((_, i) => !unknown[i]),
            .. knownCarries.Select(i => inputs[first + i]),
        ];
        var known = cx.Bind(this, new Parameters(knownCondition, conditionConstants, knownBody, knownBodyConstants), knownInputs);
        var all = trace.Record(this, parameters, inputs, body.OutAvals);
        var next = 0;
        return [.. all.Select((value, i) => unknown[bodyConstants + i] ? value : known[next++])];
    }

    public override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Params parameters)
    {
        var (condition, conditionConstants, body, bodyConstants) = (Parameters)parameters;
        var first = conditionConstants + bodyConstants;
        var batched = Array.ConvertAll(dimensions, static dimension => dimension is not null);
        bool byMember;
        ClosedJaxpr newBody;
        while (true)
        {
            (newBody, var outBatched) = Batching.Apply(cx, axis, body, batched[conditionConstants..], batched[first..]);
            var grown = Grow(batched, outBatched, first);
            byMember = Batching.Apply(cx, axis, condition, [.. batched[..conditionConstants], .. batched[first..]]).Batched[0];
            if (byMember && !Array.TrueForAll(batched[first..], static flag => flag))
            {
                Array.Fill(batched, true, first, batched.Length - first);
                grown = true;
            }

            if (!grown)
            {
                break;
            }
        }

        var newCondition = Batching.Apply(cx, axis, condition, [.. batched[..conditionConstants], .. batched[first..]]).Jaxpr;
        JaxValue[] moved = [.. inputs.Select((value, i) => batched[i] ? Batching.MoveTo(cx, axis, value, dimensions[i], 0) : value)];
        var results = byMember
            ? ByMember(cx, newCondition, newBody, moved, conditionConstants, bodyConstants)
            : cx.Bind(this, new Parameters(newCondition, conditionConstants, newBody, bodyConstants), moved);
        return new(results, [.. batched[first..].Select(static flag => flag ? 0 : (int?)null)]);
    }

    // Goes on while any member does; members that are done keep their carry.
    private JaxValue[] ByMember(JaxContext cx, ClosedJaxpr condition, ClosedJaxpr body, JaxValue[] inputs, int conditionConstants, int bodyConstants)
    {
        var first = conditionConstants + bodyConstants;
        Aval[] avals = [.. inputs.Select(static input => input.Aval)];
        var any = Staging.Trace(
            cx, values => [cx.Lax.ReduceOr(cx.Run(condition, values)[0], 0)],
            [.. avals[..conditionConstants], .. avals[first..]], DebugInfo.For("vmap", "cond_fun"));
        var step = Staging.Trace(cx, Step, avals, DebugInfo.For("vmap", "body_fun"));
        return cx.Bind(this, new Parameters(any, conditionConstants, step, first), [.. inputs[..conditionConstants], .. inputs]);

        JaxValue[] Step(JaxValue[] values)
        {
            var going = cx.Run(condition, [.. values[..conditionConstants], .. values[first..]])[0];
            var moved = cx.Run(body, values[conditionConstants..]);
            return [.. moved.Select((value, i) => cx.Lax.Select(Wide(going, value), value, values[first + i]))];
        }

        JaxValue Wide(JaxValue going, JaxValue value) => value.Rank == 1 ? going : cx.Lax.BroadcastTo(going, value.Shape, 0);
    }

    private static bool Grow(bool[] flags, bool[] outFlags, int first)
    {
        var grown = false;
        for (var i = 0; i < outFlags.Length; i++)
        {
            grown |= outFlags[i] && !flags[first + i];
            flags[first + i] |= outFlags[i];
        }

        return grown;
    }

    private static bool[] UsedBy(ClosedJaxpr jaxpr) => DeadCode.Eliminate(jaxpr.Jaxpr, [true]).UsedInputs;

    // The condition takes the tangents of the carry too, and does nothing with them.
    private static ClosedJaxpr WidenCondition(ClosedJaxpr condition, IEnumerable<Aval> tangents)
    {
        var jaxpr = condition.Jaxpr;
        Var[] inputs = [.. jaxpr.Inputs, .. tangents.Select(static aval => new Var(aval))];
        return new ClosedJaxpr(new Jaxpr(jaxpr.Constants, inputs, jaxpr.Outputs, jaxpr.Equations), condition.Constants);
    }

    /// <summary>The parameters.</summary>
    /// <param name="Condition">Its constants and the carry to a bool.</param>
    /// <param name="ConditionConstants">How many constants it has.</param>
    /// <param name="Body">Its constants and the carry to a new carry.</param>
    /// <param name="BodyConstants">How many constants it has.</param>
    public sealed record Parameters(ClosedJaxpr Condition, int ConditionConstants, ClosedJaxpr Body, int BodyConstants) : Params
    {
        public override IEnumerable<(string Name, object Value)> Printed =>
        [
            ("body_jaxpr", Body),
            ("body_nconsts", BodyConstants.ToString(CultureInfo.InvariantCulture)),
            ("cond_jaxpr", Condition),
            ("cond_nconsts", ConditionConstants.ToString(CultureInfo.InvariantCulture)),
        ];
    }
}
