using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Modules;
using Nnx.Jax.Numpy;
using Nnx.Jax.Numpy.Functions;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.HostNumpy;

/// <summary>Members that NumPy's arrays and scalars share.</summary>
internal static class HostMembers
{
    private static readonly string[] Forwarded =
    [
        "sum", "prod", "max", "min", "mean", "var", "std", "all", "any", "argmax", "argmin", "ptp", "round", "clip", "cumsum", "cumprod", "dot",
        "trace", "diagonal", "conj", "conjugate", "repeat", "take", "argsort", "nonzero", "searchsorted",
    ];

    public static void Define(ClassBuilder type)
    {
        type.Property("shape", (_, self) => Arguments.Tuple(Of(self).Shape))
            .Property("ndim", (_, self) => PyInt.Of(Of(self).Rank))
            .Property("size", (_, self) => PyInt.Of(Of(self).Size))
            .Property("nbytes", (_, self) => PyInt.Of(Of(self).Bytes.Length))
            .Property("itemsize", (_, self) => PyInt.Of(Of(self).Dtype.ItemSize))
            .Property("dtype", (py, self) => NumpyTypes.Of(JaxContext.Of(py)).DtypeOf(Of(self).Dtype))
            .Property("real", (py, self) => HostFunctions.Call(JaxContext.Of(py), "real", self))
            .Property("imag", (py, self) => HostFunctions.Call(JaxContext.Of(py), "imag", self))
            .Jax(Slot.Float, "self", a => new PyFloat(Single(a).DoubleAt(0)))
            .Jax(Slot.Int, "self", a => PyInt.Of(Single(a).IntegerAt(0)))
            .Jax(Slot.Complex, "self", a => new PyComplex(Single(a).ComplexAt(0)))
            .Jax(Slot.Index, "self", Index)
            .Jax(Slot.Round, "self, ndigits=None", RoundOperator)
            .Jax("item", "self, *args", a => ScalarObjects.ToPython(Single(a), 0))
            .Jax("tolist", "self", a => ArrayConversions.ToList(Of(a[0])))
            .Jax("tobytes", "self, order='C'", a => new Python.Objects.Sequences.PyBytes(Of(a[0]).Bytes.ToArray()))
            .Jax("astype", "self, dtype, order='K', casting='unsafe', subok=True, copy=True",
                a => HostScalars.Result(a.Context, a.Context.Backend.Convert(Of(a[0]), DtypeReader.Host(a.Context, a[1]))))
            .Jax("copy", "self, order='C'", a => HostScalars.Result(a.Context, Of(a[0])))
            .Jax("__array__", "self, dtype=None, copy=None", a => HostArray.Of(
                a.Context, HostOperations.Read(a.Context, a[0], a.OrNull(1) is { } dtype ? DtypeReader.Host(a.Context, dtype) : null)))
            .Jax("__copy__", "self", a => HostScalars.Result(a.Context, Of(a[0])))
            .Jax("__deepcopy__", "self, memo", a => HostScalars.Result(a.Context, Of(a[0])));
        foreach (var name in Forwarded)
        {
            type.Method(name, "self, *args, **kwargs", (py, a) => HostFunctions.Call(JaxContext.Of(py), name, a[0], a.Rest(1), a.Keywords(2)));
        }
    }

    private static NDArray Of(PyObject self) => ((IHostArray)self).Snapshot;

    private static NDArray Single(Arguments a)
    {
        var array = Of(a[0]);
        return array.Size == 1 ? array : throw (a.Function == "item"
            ? PyError.Value("can only convert an array of size 1 to a Python scalar")
            : PyError.Type("only length-1 arrays can be converted to Python scalars"));
    }

    private static PyObject Index(Arguments a)
    {
        var array = Of(a[0]);
        return array.Rank == 0 && array.Dtype.IsInteger
            ? PyInt.Of(array.IntegerAt(0))
            : throw PyError.Type(array.Rank == 0
                ? $"'numpy.{array.Dtype.Name}' object cannot be interpreted as an integer"
                : "only integer scalar arrays can be converted to a scalar index");
    }

    private static PyObject RoundOperator(Arguments a) => a.OrNull(1) is null && Of(a[0]).Rank == 0
        ? PyInt.Of(new System.Numerics.BigInteger(Math.Round(Of(a[0]).DoubleAt(0), MidpointRounding.ToEven)))
        : HostFunctions.Call(a.Context, "round", a[0], new PyTuple(a[1] is PyNone ? [] : [a[1]]), new PyDict());
}
