using Nnx.Jax.Core;
using Nnx.Jax.Interpreters;

namespace Nnx.Jax.Lax.ControlFlow;

internal sealed partial class Scan
{
    public override JaxValue[]? PartialEval(JaxContext cx, JaxprTrace trace, JaxValue[] inputs, Params parameters)
    {
        var scan = (Parameters)parameters;
        var (consts, first) = (scan.Constants, scan.Constants + scan.Carries);
        var unknown = Array.ConvertAll(inputs, trace.IsUnknown);
        var split = SplitFixpoint(cx, scan, unknown);

        // What one step passes to its unknown part is collected, unless it is a constant anyway.
        var knownConsts = unknown[..consts].Count(static flag => !flag);
        var knownCarries = unknown[consts..first].Count(static flag => !flag);
        var knownOuts = split.OutUnknown.Count(static flag => !flag);
        var forwards = split.Known.Forwards();
        var residuals = Enumerable.Range(0, split.Residuals.Length).ToArray();
        bool[] hoisted = [.. residuals.Select(i => forwards[knownOuts + i] >= 0 && forwards[knownOuts + i] < knownConsts)];
        JaxValue[] knownInputs = [.. inputs.Where((_, i) => !unknown[i])];
        var knownJaxpr = split.Known.Reorder(null, Enumerable.Range(0, knownOuts).Concat(residuals.Where(i => !hoisted[i]).Select(i => knownOuts + i)));
        var known = cx.Bind(this, scan with { Jaxpr = knownJaxpr, Constants = knownConsts, Carries = knownCarries }, knownInputs);

        var unknownInputs = Enumerable.Range(0, inputs.Length).Where(i => unknown[i]).ToArray();
        var count = residuals.Length;
        var unknownConsts = unknownInputs.Count(i => i < consts);
        var unknownCarries = unknownInputs.Count(i => i >= consts && i < first);
        int[] order =
        [
            .. residuals.Where(i => hoisted[i]),
            .. Enumerable.Range(count, unknownConsts + unknownCarries),
            .. Enumerable.Range(count + unknownConsts + unknownCarries, unknownInputs.Length - unknownConsts - unknownCarries),
            .. residuals.Where(i => !hoisted[i]),
        ];
        JaxValue[] laterInputs =
        [
            .. residuals.Where(i => hoisted[i]).Select(i => knownInputs[forwards[knownOuts + i]]),
            .. unknownInputs.Select(i => inputs[i]),
            .. known[knownOuts..],
        ];
        var later = scan with
        {
            Jaxpr = split.Unknown.Reorder(order, null),
            Constants = hoisted.Count(static flag => flag) + unknownConsts,
            Carries = unknownCarries,
        };
        var recorded = trace.Record(this, later, laterInputs, AbstractEval(cx, [], later));
        var (nextKnown, nextLater) = (0, 0);
        return Array.ConvertAll(split.OutUnknown, flag => flag ? recorded[nextLater++] : known[nextKnown++]);
    }

    private static SplitJaxpr SplitFixpoint(JaxContext cx, Parameters scan, bool[] unknown)
    {
        while (true)
        {
            var instantiate = new bool[scan.Jaxpr.OutAvals.Length];
            Array.Copy(unknown, scan.Constants, instantiate, 0, scan.Carries);
            var split = PartialEvaluation.Split(cx, scan.Jaxpr, unknown, instantiate);
            var grown = false;
            for (var i = 0; i < scan.Carries; i++)
            {
                grown |= split.OutUnknown[i] && !unknown[scan.Constants + i];
                unknown[scan.Constants + i] |= split.OutUnknown[i];
            }

            if (!grown)
            {
                return split;
            }
        }
    }
}
