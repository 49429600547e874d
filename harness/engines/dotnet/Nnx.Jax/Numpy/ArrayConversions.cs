using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Errors;
using Nnx.Jax.HostNumpy;
using Nnx.Jax.Modules;
using Nnx.Jax.Printing;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Numpy;

/// <summary>How arrays become Python's values; tracers whose elements are unknown raise.</summary>
internal static class ArrayConversions
{
    public static void Define(ClassBuilder type) => type
        .Jax(Slot.Bool, "self", a => PyBool.Of(Truth(a.Array(0))))
        .Jax(Slot.Float, "self", a => Number(a, "float", value => new PyFloat(RealOf(value))))
        .Jax(Slot.Int, "self", a => Number(a, "int", ToInt))
        .Jax(Slot.Complex, "self", a => Number(a, "complex", value => new PyComplex(value.Value.ComplexAt(0))))
        .Jax(Slot.Index, "self", a => Index(a.Array(0)))
        .Jax("item", "self, *args", Item)
        .Jax("tolist", "self", a => ToList(Known(a.Array(0), "This occurred in the tolist() method of jax.Array").Value))
        .Jax("__array__", "self, dtype=None, context=None, copy=None", ToHost)
        .Jax("tobytes", "self, order='C'", a => new Python.Objects.Sequences.PyBytes(Known(a.Array(0), "").Value.Bytes.ToArray()))
        .Jax(Slot.Len, "self", a => a.Array(0) is { Rank: > 0 } x ? PyInt.Of(x.Shape[0]) : throw PyError.Type("len() of unsized object"))
        .Jax(Slot.Iter, "self", Iterate);

    /// <summary>Members of concrete arrays.</summary>
    public static void DefineConcrete(ClassBuilder type) => type
        .Jax(Slot.Repr, "self", a => new PyStr(ArrayText.JaxRepr(Alive((JaxArray)a[0]).Value, ((JaxArray)a[0]).Aval.WeakType)))
        .Jax(Slot.Str, "self", a => new PyStr(ArrayText.JaxStr(Alive((JaxArray)a[0]).Value)))
        .Jax(Slot.Format, "self, format_spec", Format);

    /// <summary>The elements of an array that must be known.</summary>
    /// <exception cref="PyRaise">ConcretizationTypeError where tracing has made them abstract.</exception>
    internal static JaxArray Known(JaxValue value, string context) =>
        Alive(value.Concrete ?? throw TracerErrors.Concretization(value, context));

    /// <summary>An array as nested lists, or a number where it has no dimensions.</summary>
    internal static PyObject ToList(Arrays.NDArray array) => Nested(array, 0, 0, array.Size).Value;

    internal static JaxArray Alive(JaxArray array) => array.IsDeleted ? throw ValueErrors.Deleted(array) : array;

    private static (PyObject Value, int Next) Nested(Arrays.NDArray array, int axis, int start, int size)
    {
        if (axis == array.Rank)
        {
            return (ScalarObjects.ToPython(array, start), start + 1);
        }

        var count = array.Shape[axis];
        var inner = count == 0 ? 0 : size / count;
        return (new PyList(Enumerable.Range(0, count).Select(i => Nested(array, axis + 1, start + (i * inner), inner).Value)), start + size);
    }

    private static bool Truth(JaxValue x)
    {
        if (x.Concrete is null)
        {
            CheckTruth(x);
            throw TracerErrors.Bool(x);
        }

        CheckTruth(x);
        return Alive(x.Concrete).Value.BoolAt(0);
    }

    private static void CheckTruth(JaxValue x)
    {
        if (x.Shape.Size == 0)
        {
            throw PyError.Value("The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty.");
        }

        if (x.Shape.Size > 1)
        {
            throw PyError.Value("The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()");
        }
    }

    private static PyObject Number(Arguments a, string function, Func<JaxArray, PyObject> convert)
    {
        var x = a.Array(0);
        if (x.Rank > 0)
        {
            throw PyError.Type($"Only scalar arrays can be converted to Python scalars; got arr.ndim={x.Rank}");
        }

        return convert(Known(x, $"The problem arose with the `{function}` function. If trying to convert the data type of a value, "
            + $"try using `x.astype({function})` or `jnp.array(x, {function})` instead."));
    }

    private static double RealOf(JaxArray value) => value.Dtype.IsComplex
        ? throw PyError.Type("can't convert complex to float")
        : value.Value.DoubleAt(0);

    private static PyInt ToInt(JaxArray value)
    {
        if (!value.Dtype.IsFloating || double.IsFinite(value.Value.DoubleAt(0)))
        {
            return PyInt.Of(value.Value.IntegerAt(0));
        }

        throw double.IsNaN(value.Value.DoubleAt(0))
            ? PyError.Value("cannot convert float NaN to integer")
            : PyError.Overflow("cannot convert float infinity to integer");
    }

    private static PyInt Index(JaxValue x)
    {
        if (x.Rank > 0 || !x.Dtype.IsInteger)
        {
            throw PyError.Type("Only integer scalar arrays can be converted to a scalar index.");
        }

        return PyInt.Of(Alive(x.Concrete ?? throw TracerErrors.Integer(x)).Value.IntegerAt(0));
    }

    private static PyObject Item(Arguments a)
    {
        var x = a.Array(0);
        if (x.Dtype.IsKey)
        {
            throw PyError.NotImplemented("Cannot call abstract method item");
        }

        var array = Known(x, "This occurred in the item() method of jax.Array").Value;
        var given = a.Bound.Rest(1);
        var cx = a.Context;
        int[] index = [.. (given.Count == 1 && given[0] is PyTuple inner ? inner : given).Select(part => Integers.Small(cx, part))];
        if (index.Length == 0)
        {
            return array.Size == 1 ? ScalarObjects.ToPython(array, 0) : throw PyError.Value("can only convert an array of size 1 to a Python scalar");
        }

        return ScalarObjects.ToPython(array, Position(array, index));
    }

    private static int Position(Arrays.NDArray array, int[] index)
    {
        if (index.Length == 1 && array.Rank != 1)
        {
            var flat = index[0] < 0 ? index[0] + array.Size : index[0];
            return flat >= 0 && flat < array.Size ? flat : throw PyError.Index($"index {index[0]} is out of bounds for size {array.Size}");
        }

        if (index.Length != array.Rank)
        {
            throw PyError.Value("incorrect number of indices for array");
        }

        var position = 0;
        for (var axis = 0; axis < index.Length; axis++)
        {
            var at = index[axis] < 0 ? index[axis] + array.Shape[axis] : index[axis];
            position = at >= 0 && at < array.Shape[axis]
                ? (position * array.Shape[axis]) + at
                : throw PyError.Index($"index {index[axis]} is out of bounds for axis {axis} with size {array.Shape[axis]}");
        }

        return position;
    }

    private static PyObject ToHost(Arguments a)
    {
        var x = a.Array(0);
        if (x.Dtype.IsKey)
        {
            throw KeyErrors.NoHostArray(a.Context);
        }

        var array = Alive(x.Concrete ?? throw TracerErrors.Array(x)).Value;
        return HostArray.Of(a.Context, a.OrNull(1) is { } dtype ? a.Context.Backend.Convert(array, DtypeReader.Host(a.Context, dtype)) : array);
    }

    private static PyObject Iterate(Arguments a)
    {
        var x = a.Array(0);
        if (x.Rank == 0)
        {
            throw PyError.Type("iteration over a 0-d array");
        }

        return new PyEnumerationIterator(Members(a.Numpy, x));
    }

    private static IEnumerable<PyObject> Members(Functions.NumpyFunctions numpy, JaxValue x)
    {
        foreach (var member in numpy.Unstack(x))
        {
            yield return member;
        }
    }

    private static PyObject Format(Arguments a)
    {
        var array = Alive((JaxArray)a[0]);
        var specification = ((PyStr)a[1]).Value;
        if (array.Rank > 0 || array.Dtype.IsKey)
        {
            return specification.Length == 0
                ? new PyStr(ArrayText.JaxStr(array.Value))
                : throw PyError.Type("unsupported format string passed to numpy.ndarray.__format__");
        }

        return new PyStr(specification.Length == 0
            ? ArrayText.JaxStr(array.Value)
            : a.Context.Python.Format(ScalarObjects.ToPython(array.Value, 0), specification));
    }
}
