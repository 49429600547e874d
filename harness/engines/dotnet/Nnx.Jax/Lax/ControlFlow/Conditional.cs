using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Interpreters;

namespace Nnx.Jax.Lax.ControlFlow;

/// <summary><c>cond</c>; operands are the branch's number and what all branches take.</summary>
internal sealed class Conditional() : Primitive("cond")
{
    public static Conditional Instance { get; } = new();

    public override Aval[] AbstractEval(JaxContext cx, Aval[] inputs, Params parameters) => ((Parameters)parameters).Branches[0].OutAvals;

    public override NDArray[] Evaluate(JaxContext cx, NDArray[] inputs, Params parameters)
    {
        var branches = ((Parameters)parameters).Branches;
        var branch = branches[(int)Math.Clamp(inputs[0].Int64At(0), 0, branches.Length - 1)];
        return branch.Plan.Run(cx, branch.ConstantArrays(), inputs[1..]);
    }

    public override bool UsesAxis(string axis, Params parameters) => Array.Exists(((Parameters)parameters).Branches, branch => branch.UsesAxis(axis));

    public override bool HasEffects(Params parameters) => Array.Exists(((Parameters)parameters).Branches, static branch => branch.HasEffects());

    public override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, Params parameters)
    {
        var branches = ((Parameters)parameters).Branches;
        var nonzero = Array.ConvertAll(tangents[1..], static tangent => tangent is not null);
        var any = Union(branches, branch => Differentiation.Jvp(cx, branch, nonzero).Nonzero);
        var jvps = Array.ConvertAll(branches, branch => Differentiation.Jvp(cx, branch, nonzero, any).Jaxpr);
        var results = cx.Bind(this, new Parameters(jvps), [.. primals, .. tangents[1..].OfType<JaxValue>()]);
        var next = any.Length;
        return new(results[..any.Length], Array.ConvertAll(any, flag => flag ? results[next++] : null));
    }

    public override JaxValue?[] Transpose(JaxContext cx, JaxValue?[] cotangents, Operand[] operands, Params parameters)
    {
        var branches = ((Parameters)parameters).Branches;
        var linear = Array.ConvertAll(operands[1..], static operand => operand.IsLinear);
        var outs = branches[0].OutAvals;
        var transposed = Array.ConvertAll(branches, branch => branch.Derived(
            $"cond transpose {Differentiation.Flags(linear)}", () => Backward(cx, branch, linear)));
        JaxValue[] inputs =
        [
            operands[0].Known,
            .. operands[1..].Where(static operand => !operand.IsLinear).Select(static operand => operand.Known),
            .. cotangents.Select((cotangent, i) => cotangent ?? cx.Lax.Zeros(outs[i].Tangent)),
        ];
        var results = cx.Bind(this, new Parameters(transposed), inputs);
        var next = 0;
        return [null, .. linear.Select(flag => flag ? results[next++] : null)];
    }

    public override JaxValue[]? PartialEval(JaxContext cx, JaxprTrace trace, JaxValue[] inputs, Params parameters)
    {
        if (trace.IsUnknown(inputs[0]))
        {
            return null;
        }

        var branches = ((Parameters)parameters).Branches;
        var unknown = Array.ConvertAll(inputs[1..], trace.IsUnknown);
        var outUnknown = Union(branches, branch => PartialEvaluation.Split(cx, branch, unknown, new bool[branch.OutAvals.Length]).OutUnknown);
        var splits = Array.ConvertAll(branches, branch => PartialEvaluation.Split(cx, branch, unknown, outUnknown));

        // Each branch gives the residuals of all, zeros for those of the others.
        Aval[] residuals = [.. splits.SelectMany(static split => split.Residuals)];
        var knownCount = outUnknown.Count(static flag => !flag);
        var start = 0;
        var (known, later) = (new ClosedJaxpr[branches.Length], new ClosedJaxpr[branches.Length]);
        for (var i = 0; i < branches.Length; i++)
        {
            var (split, at) = (splits[i], start);
            known[i] = Staging.Trace(cx, values => WithResiduals(cx, cx.Run(split.Known, values), knownCount, residuals, at), split.Known.InAvals, Debug);
            later[i] = Staging.Trace(
                cx,
                values => cx.Run(split.Unknown, [.. values[at..(at + split.Residuals.Length)], .. values[residuals.Length..]]),
                [.. residuals, .. split.Unknown.InAvals[split.Residuals.Length..]],
                Debug);
            start += split.Residuals.Length;
        }

        var knownResults = cx.Bind(this, new Parameters(known), [inputs[0], .. inputs[1..].Where((_, i) => !unknown[i])]);
        JaxValue[] rest = [inputs[0], .. knownResults[knownCount..], .. inputs[1..].Where((_, i) => unknown[i])];
        var recorded = trace.Record(this, new Parameters(later), rest, later[0].OutAvals);
        var (nextKnown, nextLater) = (0, 0);
        return Array.ConvertAll(outUnknown, flag => flag ? recorded[nextLater++] : knownResults[nextKnown++]);
    }

    public override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Params parameters)
    {
        var branches = ((Parameters)parameters).Branches;
        if (dimensions[0] is not null)
        {
            return BatchIndex(cx, axis, inputs, dimensions, branches);
        }

        var batched = Array.ConvertAll(dimensions[1..], static dimension => dimension is not null);
        var any = Union(branches, branch => Batching.Apply(cx, axis, branch, batched).Batched);
        var made = Array.ConvertAll(branches, branch => Batching.Apply(cx, axis, branch, batched, any).Jaxpr);
        JaxValue[] moved = [.. inputs.Select((value, i) => dimensions[i] is { } at ? cx.Lax.MoveAxis(value, at, 0) : value)];
        return new(cx.Bind(this, new Parameters(made), moved), Array.ConvertAll(any, static flag => flag ? 0 : (int?)null));
    }

    private static DebugInfo Debug { get; } = DebugInfo.For("cond", "branch");

    // Members take different branches: all are computed, then each takes its own.
    private static Batched BatchIndex(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, ClosedJaxpr[] branches)
    {
        var lax = cx.Lax;
        JaxValue[] moved = [.. inputs.Select((value, i) => Batching.MoveTo(cx, axis, value, dimensions[i], 0))];
        var index = moved[0];
        var all = Enumerable.Repeat(true, branches[0].InAvals.Length).ToArray();
        var outs = Enumerable.Repeat(true, branches[0].OutAvals.Length).ToArray();
        var results = new JaxValue[branches.Length][];
        for (var i = 0; i < branches.Length; i++)
        {
            // Members that take another branch bring no tangents, which may be infinite here.
            var mine = lax.Eq(index, lax.Scalar(i, index.Dtype));
            JaxValue[] operands = [.. moved[1..].Select(value => value.Dtype.IsInexact ? lax.Select(Wide(mine, value), value, lax.StopGradient(value)) : value)];
            results[i] = cx.Run(Batching.Apply(cx, axis, branches[i], all, outs).Jaxpr, operands);
        }

        JaxValue[] chosen = [.. outs.Select((_, o) => lax.SelectN(Wide(index, results[0][o]), [.. results.Select(branch => branch[o])]))];
        return new(chosen, Array.ConvertAll(chosen, static _ => (int?)0));

        JaxValue Wide(JaxValue which, JaxValue value) => value.Rank == 1 ? which : lax.BroadcastTo(which, value.Shape, 0);
    }

    private static bool[] Union(ClosedJaxpr[] branches, Func<ClosedJaxpr, bool[]> flags) =>
        branches.Select(flags).Aggregate(static (left, right) => [.. left.Zip(right, static (l, r) => l || r)]);

    private static JaxValue[] WithResiduals(JaxContext cx, JaxValue[] results, int count, Aval[] residuals, int at)
    {
        var own = results.Length - count;
        return
        [
            .. results[..count],
            .. residuals.Select((aval, i) => i >= at && i < at + own ? results[count + i - at] : cx.Lax.Zeros(aval)),
        ];
    }

    private static ClosedJaxpr Backward(JaxContext cx, ClosedJaxpr branch, bool[] linear)
    {
        Aval[] avals = [.. branch.InAvals.Where((_, i) => !linear[i]), .. branch.OutAvals.Select(static aval => aval.Tangent)];
        return Staging.Trace(cx, Step, avals, DebugInfo.For("transpose", "cond"));

        JaxValue[] Step(JaxValue[] values)
        {
            var next = 0;
            Operand[] operands = [.. branch.InAvals.Select((aval, i) => new Operand(linear[i] ? null : values[next++], aval))];
            var results = Transposition.BackwardPass(cx, branch, operands, values[next..]);
            return [.. results.Where((_, i) => linear[i]).Zip(branch.InAvals.Where((_, i) => linear[i]), (value, aval) => value ?? cx.Lax.Zeros(aval.Tangent))];
        }
    }

    /// <summary>The parameters.</summary>
    /// <param name="Branches">The branches; that of number 0 is false.</param>
    public sealed record Parameters(ClosedJaxpr[] Branches) : Params
    {
        public override IEnumerable<(string Name, object Value)> Printed => [("branches", Branches)];
    }
}
