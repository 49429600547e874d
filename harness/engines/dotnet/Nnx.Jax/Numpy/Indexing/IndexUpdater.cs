using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Lax;
using Nnx.Jax.Rules;
using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Jax.Numpy.Indexing;

/// <summary><c>x.at[index].set(value)</c> and its like.</summary>
internal sealed class IndexUpdater(JaxContext cx, IndexMode mode = IndexMode.FillOrDrop)
{
    private LaxFunctions Lax => cx.Lax;

    /// <summary>The array with the elements that an index names combined with values; of the array's own dtype.</summary>
    public JaxValue Update(ScatterOperation operation, JaxValue x, PyObject index, JaxValue values)
    {
        WarnUnsafe(x, values);
        var promoted = x.Dtype.IsKey ? [x, values] : cx.Numpy.PromoteDtypes(x, values);
        var result = Scatter(operation, promoted[0], index, promoted[1]);
        return Lax.Convert(result, x.Dtype, x.Aval.WeakType);
    }

    private JaxValue Scatter(ScatterOperation operation, JaxValue x, PyObject index, JaxValue values)
    {
        var plan = new IndexPlan(cx, x.Shape, index);
        var operand = Lax.ExpandDims(x, plan.FlagAxes);
        var arrays = plan.Indices();
        var layout = plan.Layout(arrays.Length == 0 ? 0 : arrays[0].Rank);
        var shape = ResultShape(plan, layout, arrays);
        values = cx.Numpy.BroadcastTo(values, shape);
        values = Lax.Squeeze(values, [.. Enumerable.Range(0, layout.Count).Where(place => layout[place] == -1)]);
        if (shape.Size == 0)
        {
            return x;
        }

        var places = layout.Where(static from => from != -1).ToList();
        var updated = Lax.Scatter(operation, operand, Vectors(plan, arrays, places, values.Shape), values, Numbers(plan, places), mode);
        return Lax.Squeeze(updated, plan.FlagAxes);
    }

    private static Shape ResultShape(IndexPlan plan, List<int> layout, JaxValue[] arrays)
    {
        var counts = plan.Items.Where(static item => item.Kind == IndexKind.Slice).ToDictionary(static item => item.Axis, static item => item.Count);
        var batch = layout.IndexOf(IndexPlan.Batch);
        return [.. layout.Select((from, place) => from switch { -1 => 1, IndexPlan.Batch => arrays[0].Shape[place - batch], _ => counts[from] })];
    }

    private static ScatterDimensionNumbers Numbers(IndexPlan plan, List<int> places)
    {
        int[] windows = [.. Enumerable.Range(0, places.Count).Where(place => places[place] >= 0 && IsWhole(plan, places[place]))];
        int[] inserted = [.. plan.Items.Where(item => item.Axis >= 0 && !item.IsWhole(plan.Shape[item.Axis])).Select(static item => item.Axis)];
        return new(Shape.Create(windows), Shape.Create(inserted), Shape.Create(inserted), [], []);
    }

    // Whole axes are windows; every other axis has a column of integers, laid out as the result's other dimensions.
    private JaxValue Vectors(IndexPlan plan, JaxValue[] arrays, List<int> places, Shape shape)
    {
        int[] outer = [.. Enumerable.Range(0, places.Count).Where(place => places[place] < 0 || !IsWhole(plan, places[place]))];
        var batch = Shape.Of(outer.Select(place => shape[place]));
        var columns = new List<JaxValue>();
        var next = 0;
        foreach (var item in plan.Items)
        {
            if (item.Axis < 0 || item.IsWhole(plan.Shape[item.Axis]))
            {
                continue;
            }

            var column = plan.IsIndexed(item) ? arrays[next++] : Column(item);
            int[] at = plan.IsIndexed(item)
                ? [.. Enumerable.Range(0, outer.Length).Where(i => places[outer[i]] == IndexPlan.Batch)]
                : item.Kind == IndexKind.Slice ? [Array.FindIndex(outer, place => places[place] == item.Axis)] : [];
            columns.Add(Lax.ExpandDims(Lax.BroadcastTo(column, batch, at), batch.Rank));
        }

        return columns.Count switch
        {
            0 => Lax.Zeros(new Aval([.. batch, 0], Dtype.Int32)),
            1 => columns[0],
            _ => Lax.Concatenate(batch.Rank, [.. columns]),
        };
    }

    private JaxValue Column(IndexItem item) => item.Kind == IndexKind.Scalar
        ? Lax.Scalar(item.Start, Dtype.Int32)
        : Lax.Add(Lax.Scalar(item.Start, Dtype.Int32), Lax.Mul(Lax.Iota(Dtype.Int32, [item.Count], 0), Lax.Scalar(item.Step, Dtype.Int32)));

    private static bool IsWhole(IndexPlan plan, int axis) => Array.Exists(plan.Items, item => item.Axis == axis && item.IsWhole(plan.Shape[axis]));

    private void WarnUnsafe(JaxValue x, JaxValue values)
    {
        if (values.Dtype.IsKey || x.Dtype.IsKey)
        {
            return;
        }

        // The array counts as strongly typed whatever it is.
        if (values.Dtype != x.Dtype && Promotion.Result(cx.X64, values.Aval.Operand, new TypedOperand(x.Dtype)).Dtype != x.Dtype)
        {
            var promotion = cx.Holds(NumpyRules.ScatterWarningQuotesPromotion) ? "'standard'" : "standard";
            cx.Python.Warn(ExceptionTypes.FutureWarning,
                $"scatter inputs have incompatible types: cannot safely cast value from dtype={values.Dtype.Name} to dtype={x.Dtype.Name} "
                + $"with jax_numpy_dtype_promotion={promotion}. In future JAX releases this will result in an error.");
        }
    }
}
