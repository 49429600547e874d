using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Modules;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Numpy.Indexing;

/// <summary><c>x.at[index]</c>: elements of an array, to be read or replaced.</summary>
/// <param name="array">The array.</param>
/// <param name="index">The index as the program wrote it.</param>
internal sealed class IndexReference(JaxValue array, PyObject index) : PyObject
{
    private const string Update = "self, values, *, indices_are_sorted=False, unique_indices=False, mode=None, out_sharding=None, wrap_negative_indices=True";

    private static readonly NativeClass Class = new("_IndexUpdateRef", "jax._src.numpy.array_methods") { InstancesHaveAttributes = false, Define = Define };

    public override PyType Type => Array.Context.Python.TypeOf(Class);

    private JaxValue Array { get; } = array;

    private PyObject Index { get; } = index;

    private static void Define(ClassBuilder type) => type
        .Jax("get", "self, *, indices_are_sorted=False, unique_indices=False, mode=None, fill_value=None, out_sharding=None, wrap_negative_indices=True", Get)
        .Jax("set", Update, a => Scatter(a, ScatterOperation.Replace))
        .Jax("add", Update, a => Scatter(a, ScatterOperation.Add))
        .Jax("subtract", Update, a => Scatter(a, ScatterOperation.Subtract))
        .Jax("multiply", Update, a => Scatter(a, ScatterOperation.Multiply))
        .Jax("mul", Update, a => Scatter(a, ScatterOperation.Multiply))
        .Jax("min", Update, a => Scatter(a, ScatterOperation.Min))
        .Jax("max", Update, a => Scatter(a, ScatterOperation.Max))
        .Jax("divide", Update, a => a.Numpy.Divide(Self(a).Array, Factors(a)))
        .Jax("power", Update, a => a.Numpy.Power(Self(a).Array, Factors(a)))
        .Jax("apply", "self, func, *, indices_are_sorted=False, unique_indices=False, mode=None, out_sharding=None, wrap_negative_indices=True", Apply)
        .Method(Slot.Repr, "self", (py, a) => new PyStr($"_IndexUpdateRef({py.Repr(((IndexReference)a[0]).Array)}, {py.Repr(((IndexReference)a[0]).Index)})"));

    private static IndexReference Self(Arguments a) => (IndexReference)a[0];

    private static PyObject Get(Arguments a)
    {
        double? fill = a.OrNull(4) is null ? null : a.Number(4);
        return new Indexer(a.Context, Mode(a.OrNull(3), IndexMode.PromiseInBounds), fill).Get(Self(a).Array, Self(a).Index);
    }

    private static JaxValue Scatter(Arguments a, ScatterOperation operation) =>
        new IndexUpdater(a.Context, Mode(a.OrNull(4), IndexMode.FillOrDrop)).Update(operation, Self(a).Array, Self(a).Index, Values(a, Self(a).Array));

    // An integer that fits takes the array's dtype, so that nothing is promoted.
    private static JaxValue Values(Arguments a, JaxValue array) => a[1] is PyInt and not PyBool && array.Dtype.IsInteger
        && Dtypes.IntegerInfo.Of(array.Dtype) is { } info && ((PyInt)a[1]).Value >= info.Min && ((PyInt)a[1]).Value <= info.Max
            ? a.Numpy.AsArray(a[1], array.Dtype)
            : a.Numpy.AsArray(a[1]);

    private static JaxValue Factors(Arguments a)
    {
        var ones = a.Context.Lax.FullLike(Self(a).Array, 1);
        return new IndexUpdater(a.Context, Mode(a.OrNull(4), IndexMode.FillOrDrop)).Update(ScatterOperation.Multiply, ones, Self(a).Index, Values(a, ones));
    }

    private static PyObject Apply(Arguments a)
    {
        var cx = a.Context;
        var (array, index) = (Self(a).Array, Self(a).Index);
        var taken = new Indexer(cx).Get(array, index);
        var values = cx.Lax.Convert(cx.ToValue(cx.Python.Call(a[1], taken)), array.Dtype);
        return new IndexUpdater(cx, Mode(a.OrNull(4), IndexMode.FillOrDrop)).Update(ScatterOperation.Replace, array, index, values);
    }

    private static IndexMode Mode(PyObject? given, IndexMode missing) => given switch
    {
        null => missing,
        PyStr { Value: "clip" } => IndexMode.Clip,
        PyStr { Value: "fill" or "drop" } => IndexMode.FillOrDrop,
        PyStr { Value: "promise_in_bounds" } => IndexMode.PromiseInBounds,
        PyStr text => throw PyError.Value($"Unknown gather mode \"{text.Value}\""),
        _ => missing,
    };
}
