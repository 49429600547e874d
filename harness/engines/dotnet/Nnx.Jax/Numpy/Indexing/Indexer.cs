using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Lax;
using Nnx.Python.Objects;

namespace Nnx.Jax.Numpy.Indexing;

/// <summary><c>x[index]</c>.</summary>
internal sealed class Indexer(JaxContext cx, IndexMode mode = IndexMode.PromiseInBounds, double? fill = null)
{
    private LaxFunctions Lax => cx.Lax;

    /// <summary>The elements that an index names.</summary>
    public JaxValue Get(JaxValue x, PyObject index)
    {
        var plan = new IndexPlan(cx, x.Shape, index);
        x = Lax.ExpandDims(x, plan.FlagAxes);
        x = Ranges(x, plan);
        var indices = plan.Indices();
        var layout = plan.Layout(indices.Length == 0 ? 0 : indices[0].Rank);
        x = indices.Length == 0 ? Squeezed(x, plan) : Gathered(x, plan, indices, layout);
        int[] added = [.. Enumerable.Range(0, layout.Count).Where(place => layout[place] == -1)];
        return Lax.ExpandDims(x, added);
    }

    // Ranges, and known scalars where no array broadcasts with them, are cut out before anything is gathered.
    private JaxValue Ranges(JaxValue x, IndexPlan plan)
    {
        var (starts, limits, strides) = (new int[x.Rank], ((ReadOnlySpan<int>)x.Shape).ToArray(), Enumerable.Repeat(1, x.Rank).ToArray());
        var reversed = new List<int>();
        foreach (var item in plan.Items)
        {
            if (item.Kind == IndexKind.Slice)
            {
                var step = Math.Abs(item.Step);
                var span = item.Count == 0 ? 0 : ((item.Count - 1) * step) + 1;
                starts[item.Axis] = item.Count == 0 ? 0 : item.Step > 0 ? item.Start : item.Start - span + 1;
                limits[item.Axis] = starts[item.Axis] + span;
                strides[item.Axis] = item.Count > 1 ? step : 1;
                if (item.Step < 0 && item.Count > 1)
                {
                    reversed.Add(item.Axis);
                }
            }
            else if (item.Kind == IndexKind.Scalar && !plan.IsAdvanced)
            {
                starts[item.Axis] = Inside(item, plan);
                limits[item.Axis] = starts[item.Axis] + 1;
            }
        }

        return Lax.Rev(Lax.Slice(x, Shape.Create(starts), Shape.Create(limits), Shape.Create(strides)), [.. reversed]);
    }

    private static int Inside(IndexItem item, IndexPlan plan) => Math.Clamp(item.Start, 0, plan.Shape[item.Axis] - 1);

    private JaxValue Squeezed(JaxValue x, IndexPlan plan)
    {
        int[] scalars = [.. plan.Items.Where(static item => item.Kind == IndexKind.Scalar).Select(static item => item.Axis)];
        var result = Lax.Squeeze(x, scalars);
        return fill is null && mode != IndexMode.FillOrDrop || Array.TrueForAll(plan.Items, item => item.Kind != IndexKind.Scalar || Inside(item, plan) == item.Start)
            ? result
            : Filled(result);
    }

    private JaxValue Filled(JaxValue result)
    {
        var empty = Lax.Zeros(new Aval([0], result.Dtype));
        var scalar = Lax.Gather(empty, Lax.Zeros(new Aval([1], Dtypes.Dtype.Int32)), new GatherDimensionNumbers([], [0], [0], [], []), [0], IndexMode.FillOrDrop, fill);
        return Lax.BroadcastTo(scalar, result.Shape, []);
    }

    private JaxValue Gathered(JaxValue x, IndexPlan plan, JaxValue[] indices, List<int> layout)
    {
        int[] axes = [.. plan.Items.Where(plan.IsIndexed).Select(static item => item.Axis)];
        int[] scalars = [.. plan.Items.Where(item => item.Kind == IndexKind.Scalar && !plan.IsAdvanced).Select(static item => item.Axis)];
        var places = layout.Where(static from => from != -1).ToList();
        Shape sizes = [.. Enumerable.Range(0, x.Rank).Select(axis => axes.Contains(axis) ? 1 : x.Shape[axis])];
        Shape result = [.. places.Select((from, place) => from == IndexPlan.Batch ? indices[0].Shape[place - places.IndexOf(IndexPlan.Batch)] : x.Shape[from])];
        if (result.Size == 0)
        {
            return Lax.Zeros(new Aval(result, x.Dtype, x.Aval.WeakType));
        }

        int[] dropped = [.. axes, .. scalars];
        Array.Sort(dropped);
        int[] offsets = [.. Enumerable.Range(0, places.Count).Where(place => places[place] != IndexPlan.Batch)];
        var numbers = new GatherDimensionNumbers(Shape.Create(offsets), Shape.Create(dropped), Shape.Create(axes), [], []);
        return Lax.Gather(x, Vectors(indices), numbers, sizes, mode, fill);
    }

    private JaxValue Vectors(JaxValue[] indices)
    {
        var columns = Array.ConvertAll(indices, index => Lax.ExpandDims(index, index.Rank));
        return columns.Length == 1 ? columns[0] : Lax.Concatenate(indices[0].Rank, columns);
    }
}
