using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Numpy.Indexing;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.HostNumpy;

/// <summary>Indexing of NumPy's arrays: basic indices give views, others copies; indices outside raise.</summary>
internal static class HostIndexing
{
    public static PyObject Get(HostArray array, PyObject index)
    {
        var cx = array.Context;
        var given = Prepared(index);
        if (IsBasic(given))
        {
            var view = array.View(places => Choose(cx, places, given));
            return view.Rank == 0 && !Keeps(given) ? HostScalars.Of(cx, view.Snapshot) : view;
        }

        return HostScalars.Result(cx, Choose(cx, array.Snapshot, given));
    }

    public static void Set(HostArray array, PyObject index, PyObject value)
    {
        var cx = array.Context;
        var given = Prepared(index);
        array.Write(
            places => Choose(cx, places, given),
            Spread(cx, HostOperations.Read(cx, value, array.Dtype), Choose(cx, array.Snapshot, given).Shape));
    }

    private static NDArray Choose(JaxContext cx, NDArray array, PyObject index)
    {
        Check(cx, array.Shape, index);
        return HostOperations.Run(cx, _ => ((JaxArray)new Indexer(cx).Get(cx.Array(array), index)).Value);
    }

    private static NDArray Spread(JaxContext cx, NDArray values, Shape shape)
    {
        // Leading sizes of 1 may be dropped in assignments.
        while (values.Rank > shape.Rank && values.Shape[0] == 1)
        {
            values = values.WithShape(values.Shape[1..]);
        }

        if (!Shape.TryBroadcast(values.Shape, shape, out var common) || common != shape)
        {
            throw PyError.Value($"could not broadcast input array from shape {Compact(values.Shape)} into shape {Compact(shape)}");
        }

        return cx.Backend.BroadcastInDim(values, shape, [.. Enumerable.Range(shape.Rank - values.Rank, values.Rank)]);
    }

    // Lists are arrays here.
    private static PyObject Prepared(PyObject index) => index is PyList ? new PyTuple(index) : index;

    private static bool IsBasic(PyObject index) => Parts(index).All(static part =>
        part is PyInt and not PyBool or PyNone or PyEllipsis or Python.Objects.Sequences.PySlice
        || part is IHostArray { Snapshot: { Rank: 0, Dtype.IsInteger: true } });

    private static bool Keeps(PyObject index) => Parts(index).Any(static part => part is PyEllipsis);

    private static PyTuple Parts(PyObject index) => index is PyTuple tuple ? tuple : new PyTuple(index);

    private static void Check(JaxContext cx, Shape shape, PyObject index)
    {
        var used = Parts(index).Sum(Consumes);
        if (used > shape.Rank)
        {
            throw PyError.Index($"too many indices for array: array is {shape.Rank}-dimensional, but {used} were indexed");
        }

        foreach (var item in IndexParser.Parse(cx, shape, index).Items)
        {
            switch (item.Kind)
            {
                case IndexKind.Scalar when item.Start < 0 || item.Start >= shape[item.Axis]:
                    throw Outside(Given(index, item), item.Axis, shape);
                case IndexKind.Array when item.Array is JaxArray known:
                    CheckAll(known.Value, item.Axis, shape);
                    break;
            }
        }
    }

    private static int Consumes(PyObject part) => part switch
    {
        PyNone or PyEllipsis or PyBool => 0,
        IHostArray { Snapshot: { } array } when array.Dtype == Dtype.Bool => array.Rank,
        _ => 1,
    };

    private static void CheckAll(NDArray indices, int axis, Shape shape)
    {
        for (var i = 0; i < indices.Size; i++)
        {
            var at = indices.Int64At(i);
            if (at >= shape[axis] || at < -shape[axis])
            {
                throw Outside(at, axis, shape);
            }
        }
    }

    private static long Given(PyObject index, IndexItem item) =>
        Parts(index).OfType<PyInt>().Select(static number => number.Small).FirstOrDefault(number => number == item.Start || number < 0 && item.Start < 0, item.Start);

    private static PyRaise Outside(long index, int axis, Shape shape) =>
        PyError.Index($"index {index} is out of bounds for axis {axis} with size {shape[axis]}");

    private static string Compact(Shape shape) => shape.Rank == 1 ? $"({shape[0]},)" : $"({string.Join(',', shape)})";
}
