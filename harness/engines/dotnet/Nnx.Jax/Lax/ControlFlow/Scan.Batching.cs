using Nnx.Jax.Core;
using Nnx.Jax.Interpreters;

namespace Nnx.Jax.Lax.ControlFlow;

internal sealed partial class Scan
{
    public override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Params parameters)
    {
        var scan = (Parameters)parameters;
        var first = scan.Constants + scan.Carries;
        var batched = Array.ConvertAll(dimensions, static dimension => dimension is not null);
        ClosedJaxpr jaxpr;
        bool[] outBatched;
        while (true)
        {
            var instantiate = new bool[scan.Jaxpr.OutAvals.Length];
            Array.Copy(batched, scan.Constants, instantiate, 0, scan.Carries);
            (jaxpr, outBatched) = Batching.Apply(cx, axis, scan.Jaxpr, batched, instantiate);
            var grown = false;
            for (var i = 0; i < scan.Carries; i++)
            {
                grown |= outBatched[i] && !batched[scan.Constants + i];
                batched[scan.Constants + i] |= outBatched[i];
            }

            if (!grown)
            {
                break;
            }
        }

        // What is scanned over keeps its first axis; the batch stands behind it.
        JaxValue[] moved = [.. inputs.Select((value, i) => !batched[i] ? value : Batching.MoveTo(cx, axis, value, dimensions[i], i < first ? 0 : 1))];
        var results = cx.Bind(this, scan with { Jaxpr = jaxpr }, moved);
        return new(results, [.. outBatched.Select((flag, i) => flag ? i < scan.Carries ? 0 : 1 : (int?)null)]);
    }
}
