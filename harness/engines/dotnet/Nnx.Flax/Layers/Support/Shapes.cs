using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Layers.Support;

/// <summary>Shapes and axes as layers compute with them.</summary>
internal static class Shapes
{
    /// <summary>The sizes of an array.</summary>
    public static PyObject[] Of(Interpreter py, PyObject array) => [.. py.Iterate(py.GetAttribute(array, "shape"))];

    /// <summary>How many dimensions an array has.</summary>
    public static int Rank(Interpreter py, PyObject array) => py.ToInt(py.GetAttribute(array, "ndim"));

    /// <summary>Ones.</summary>
    public static PyObject[] Ones(int count) => [.. Enumerable.Repeat<PyObject>(PyInt.Of(1), count)];

    /// <summary>Numbers as a tuple.</summary>
    public static PyTuple Tuple(params IEnumerable<int> numbers) => new([.. numbers.Select(static n => PyInt.Of(n))]);

    /// <summary>Axes counted from the front, in order, each once.</summary>
    /// <param name="py">The run.</param>
    /// <param name="rank">How many dimensions there are.</param>
    /// <param name="axes">An int or an iterable of ints.</param>
    public static int[] Axes(Interpreter py, int rank, PyObject axes)
    {
        IEnumerable<PyObject> given = IsIterable(axes) ? py.Iterate(axes) : [axes];
        return [.. given.Select(py.ToInt).Select(axis => axis < 0 ? rank + axis : axis).Distinct().Order()];
    }

    /// <summary>A value or the items of an iterable, as a tuple.</summary>
    public static PyTuple Canonical(Interpreter py, PyObject value) =>
        value is PyTuple tuple ? tuple : IsIterable(value) ? new PyTuple([.. py.Iterate(value)]) : new PyTuple(value);

    /// <summary>Whether a value can be iterated over.</summary>
    public static bool IsIterable(PyObject value) => value.Type.Lookup(Slot.Iter) is not (null or PyNone);

    /// <summary>The items of an iterable that has to have a certain number of them.</summary>
    /// <exception cref="PyRaise">ValueError where it has fewer or more.</exception>
    public static PyObject[] Unpack(Interpreter py, PyObject values, int count)
    {
        PyObject[] items = [.. py.Iterate(values).Take(count + 1)];
        return items.Length == count ? items : throw PyError.Value(items.Length < count
            ? $"not enough values to unpack (expected {count}, got {items.Length})"
            : $"too many values to unpack (expected {count})");
    }
}
