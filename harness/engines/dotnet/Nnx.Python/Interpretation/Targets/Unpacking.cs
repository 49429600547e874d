using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Interpretation.Targets;

/// <summary>Takes the values of an iterable apart, in CPython's words where there are too few or too many.</summary>
internal static class Unpacking
{
    public static PyObject[] Exactly(Frame frame, PyObject value, int count)
    {
        var py = frame.Py;
        if (value.GetType() == typeof(PyList) && ((PyList)value).Items is var list && list.Count == count)
        {
            return [.. list];
        }

        var iterator = Iterator(py, value);
        var items = new PyObject[count];
        for (var i = 0; i < count; i++)
        {
            items[i] = py.TryNext(iterator) ?? throw PyError.Value($"not enough values to unpack (expected {count}, got {i})");
        }

        return py.TryNext(iterator) is null ? items : throw PyError.Value($"too many values to unpack (expected {count})");
    }

    public static PyObject[] AtLeast(Frame frame, PyObject value, int count, int starred)
    {
        var py = frame.Py;
        var all = new List<PyObject>();
        for (var iterator = Iterator(py, value); py.TryNext(iterator) is { } item;)
        {
            py.Meter.Step();
            all.Add(item);
        }

        if (all.Count < count - 1)
        {
            throw PyError.Value($"not enough values to unpack (expected at least {count - 1}, got {all.Count})");
        }

        var extra = all.Count - (count - 1);
        var items = new PyObject[count];
        for (var i = 0; i < count; i++)
        {
            items[i] = i < starred ? all[i]
                : i == starred ? new PyList(all.GetRange(starred, extra))
                : all[i + extra - 1];
        }

        return items;
    }

    private static PyObject Iterator(Interpreter py, PyObject value) =>
        value is PyIterator || value.Type.Lookup(Slot.Iter) is not (null or PyNone) || value.Type.Lookup(Slot.GetItem) is not null
            ? py.GetIterator(value)
            : throw PyError.Type($"cannot unpack non-iterable {value.Type.Name} object");
}
