using Nnx.Optax.Calls;
using Nnx.Optax.Rules;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sequences;

namespace Nnx.Optax.Schedules;

/// <summary><c>piecewise_interpolate_schedule</c>: between boundaries along a line or a cosine.</summary>
internal static class Interpolation
{
    private static readonly PySlice AllButLast = new(PyNone.Value, PyInt.Of(-1), PyNone.Value);
    private static readonly PySlice AllButFirst = new(PyInt.Of(1), PyNone.Value, PyNone.Value);
    private static readonly PyInt Last = PyInt.Of(-1);

    public static PyObject Make(OptaxContext cx, PyObject kind, Term first, PyObject? boundariesAndScales)
    {
        var cosine = cx.Python.IsEqual(kind, new PyStr("cosine"));
        if (!cosine && !cx.Python.IsEqual(kind, new PyStr("linear")))
        {
            throw PyError.Value($"`interpolate_type` must be either '{(cx.Holds(ScheduleRules.InterpolationSaysCosine) ? "cosine" : "cos")}' or 'linear'");
        }

        var pieces = boundariesAndScales is { } given && cx.Python.IsTrue(given) ? Piecewise.Sorted(cx, given) : [];
        if (pieces.Any(static piece => !(piece.Scale >= 0.0).IsTrue))
        {
            throw PyError.Value("`piecewise_interpolate_schedule` expects non-negative scale factors");
        }

        var inJax = cx.Holds(ScheduleRules.InterpolatesInJax);
        var module = inJax ? "jax.numpy" : "numpy";
        var table = inJax ? null : Table(cx, module, first, pieces);
        return ScheduleFunction.Of(cx, "piecewise_interpolate_schedule", count =>
            At(cx, table ?? Table(cx, module, first, pieces), cosine, inJax, count));
    }

    private static (Term Bounds, Term Values, Term Sizes)? Table(
        OptaxContext cx, string module, Term first, List<(PyObject Boundary, Term Scale)> pieces)
    {
        var bounds = Stack([PyInt.Of(0), .. pieces.Select(static piece => piece.Boundary)]);
        var values = cx.Term(cx.Functions.Call(module, "cumprod", Stack([first, .. pieces.Select(static piece => piece.Scale.Value)])));
        return (bounds, values, bounds.Item(AllButFirst) - bounds.Item(AllButLast));

        Term Stack(PyObject[] items) => cx.Term(cx.Functions.Call(module, "stack", new PyTuple(items)));
    }

    private static Term At(OptaxContext cx, (Term Bounds, Term Values, Term Sizes)? table, bool cosine, bool inJax, Term count)
    {
        var (bounds, values, sizes) = table!.Value;
        var (from, to) = (bounds.Item(AllButLast), bounds.Item(AllButFirst));
        sizes = inJax ? cx.Numpy.Maximum(sizes, cx.Number(1)) : sizes;
        var inside = inJax ? cx.Numpy.And(from <= count, count < to) : (from <= count) & (count < to);
        var share = (count - from) / sizes;
        var (start, end) = (values.Item(AllButLast), values.Item(AllButFirst));
        var between = cosine
            ? end + (start - end) / 2.0 * (cx.Numpy.Cos(cx.Numpy.Pi * share) + 1)
            : (end - start) * share + start;
        return inside.Method("dot", between) + (bounds.Item(Last) <= count) * values.Item(Last);
    }
}
