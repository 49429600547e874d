using Nnx.Jax.Core;
using Nnx.Jax.Interpreters;

namespace Nnx.Jax.Lax.ControlFlow;

internal sealed partial class Scan
{
    public override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, Params parameters)
    {
        var scan = (Parameters)parameters;
        var (consts, first) = (scan.Constants, scan.Constants + scan.Carries);
        var nonzero = Array.ConvertAll(tangents, static tangent => tangent is not null);
        var (jvp, outNonzero) = Fixpoint(cx, scan, nonzero);

        // Primals and tangents are told apart in each of the three groups.
        var count = primals.Length;
        var place = new int[count];
        var next = count;
        for (var i = 0; i < count; i++)
        {
            place[i] = nonzero[i] ? next++ : -1;
        }

        int[] constants = [.. Group(0, consts)];
        int[] carries = [.. Group(consts, first)];
        int[] scanned = [.. Group(first, count)];
        var outs = scan.Jaxpr.OutAvals.Length;
        var outPlace = new int[outs];
        next = outs;
        for (var i = 0; i < outs; i++)
        {
            outPlace[i] = outNonzero[i] ? next++ : -1;
        }

        int[] outCarries = [.. OutGroup(0, scan.Carries)];
        int[] outCollected = [.. OutGroup(scan.Carries, outs)];
        var reordered = jvp.Reorder([.. constants, .. carries, .. scanned], [.. outCarries, .. outCollected]);
        var inputs = new JaxValue[next = count + nonzero.Count(static flag => flag)];
        for (var i = 0; i < count; i++)
        {
            inputs[i] = primals[i];
            if (place[i] >= 0)
            {
                inputs[place[i]] = tangents[i] ?? cx.Lax.Zeros(primals[i].Aval.Tangent);
            }
        }

        JaxValue[] arranged = [.. constants.Concat(carries).Concat(scanned).Select(i => inputs[i])];
        var results = cx.Bind(this, scan with { Jaxpr = reordered, Constants = constants.Length, Carries = carries.Length }, arranged);
        int[] order = [.. outCarries, .. outCollected];
        var byPlace = new JaxValue[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            byPlace[order[i]] = results[i];
        }

        return new(byPlace[..outs], Array.ConvertAll(outPlace, at => at < 0 ? null : byPlace[at]));

        IEnumerable<int> Group(int from, int to) =>
            Enumerable.Range(from, to - from).Concat(Enumerable.Range(from, to - from).Where(i => place[i] >= 0).Select(i => place[i]));

        IEnumerable<int> OutGroup(int from, int to) =>
            Enumerable.Range(from, to - from).Concat(Enumerable.Range(from, to - from).Where(i => outPlace[i] >= 0).Select(i => outPlace[i]));
    }

    public override JaxValue?[] Transpose(JaxContext cx, JaxValue?[] cotangents, Operand[] operands, Params parameters)
    {
        var scan = (Parameters)parameters;
        var (consts, first) = (scan.Constants, scan.Constants + scan.Carries);
        var linear = Array.ConvertAll(operands, static operand => operand.IsLinear);
        // A carry whose tangent is zero at first is a constant here; its cotangent is computed all the same, and dropped.
        var constLinear = linear[..consts];
        var xsLinear = linear[first..];
        var back = scan.Jaxpr.Derived($"scan transpose {Differentiation.Flags(linear)} {consts}", () => Backward(cx, scan, constLinear, xsLinear));
        JaxValue[] known = [.. operands[..consts].Where(static operand => !operand.IsLinear).Select(static operand => operand.Known)];
        JaxValue[] sums = [.. operands[..consts].Where(static operand => operand.IsLinear).Select(operand => cx.Lax.Zeros(operand.Aval.Tangent))];
        var outAvals = AbstractEval(cx, [], parameters);
        JaxValue[] given = [.. cotangents.Select((cotangent, i) => cotangent ?? cx.Lax.Zeros(outAvals[i].Tangent))];
        JaxValue[] residuals = [.. operands[first..].Where(static operand => !operand.IsLinear).Select(static operand => operand.Known)];
        var results = cx.Bind(
            this,
            scan with { Jaxpr = back, Constants = known.Length, Carries = sums.Length + scan.Carries, Reverse = !scan.Reverse },
            [.. known, .. sums, .. given, .. residuals]);
        var (nextConst, nextX) = (0, sums.Length + scan.Carries);
        return
        [
            .. constLinear.Select(flag => flag ? results[nextConst++] : null),
            .. results[sums.Length..(sums.Length + scan.Carries)],
            .. xsLinear.Select(flag => flag ? results[nextX++] : null),
        ];
    }

    // A carry has a tangent where its initial value has one or the step gives it one.
    private static (ClosedJaxpr Jaxpr, bool[] OutNonzero) Fixpoint(JaxContext cx, Parameters scan, bool[] nonzero)
    {
        while (true)
        {
            var instantiate = new bool[scan.Jaxpr.OutAvals.Length];
            Array.Copy(nonzero, scan.Constants, instantiate, 0, scan.Carries);
            var (jvp, outNonzero) = Differentiation.Jvp(cx, scan.Jaxpr, nonzero, instantiate);
            var grown = false;
            for (var i = 0; i < scan.Carries; i++)
            {
                grown |= outNonzero[i] && !nonzero[scan.Constants + i];
                nonzero[scan.Constants + i] |= outNonzero[i];
            }

            if (!grown)
            {
                return (jvp, outNonzero);
            }
        }
    }

    // One step backwards: known constants, sums of cotangents of the linear ones, cotangents of the carry, then cotangents of what was collected and the residuals.
    private static ClosedJaxpr Backward(JaxContext cx, Parameters scan, bool[] constLinear, bool[] xsLinear)
    {
        var jaxpr = scan.Jaxpr;
        var first = scan.Constants + scan.Carries;
        Aval[] inAvals = jaxpr.InAvals;
        Aval[] avals =
        [
            .. inAvals[..scan.Constants].Where((_, i) => !constLinear[i]),
            .. inAvals[..scan.Constants].Where((_, i) => constLinear[i]).Select(static aval => aval.Tangent),
            .. jaxpr.OutAvals.Select(static aval => aval.Tangent),
            .. inAvals[first..].Where((_, i) => !xsLinear[i]),
        ];
        return Staging.Trace(cx, Step, avals, DebugInfo.For("transpose", "scan"));

        JaxValue[] Step(JaxValue[] values)
        {
            var known = constLinear.Count(static flag => !flag);
            var sums = constLinear.Length - known;
            var cotangents = values[(known + sums)..(known + sums + jaxpr.OutAvals.Length)];
            var (nextConst, nextResidual) = (0, known + sums + jaxpr.OutAvals.Length);
            Operand[] operands =
            [
                .. constLinear.Select((flag, i) => new Operand(flag ? null : values[nextConst++], inAvals[i])),
                .. inAvals[scan.Constants..first].Select(static aval => new Operand(null, aval)),
                .. xsLinear.Select((flag, i) => new Operand(flag ? null : values[nextResidual++], inAvals[first + i])),
            ];
            var results = Transposition.BackwardPass(cx, jaxpr, operands, cotangents);
            JaxValue[] written = [.. results.Select((value, i) => value ?? cx.Lax.Zeros(inAvals[i].Tangent))];
            var nextSum = known;
            return
            [
                .. written[..scan.Constants].Where((_, i) => constLinear[i]).Select(value => cx.Lax.AddAny(values[nextSum++], value)),
                .. written[scan.Constants..first],
                .. written[first..].Where((_, i) => xsLinear[i]),
            ];
        }
    }
}
