using Nnx.Python.Builtins.Sequences;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Containers;

/// <summary>Taking keys and values over from mappings, pairs and keyword arguments.</summary>
internal static class DictUpdates
{
    /// <summary>The arguments of <c>dict(…)</c> and <c>update(…)</c>.</summary>
    public static void Apply(Interpreter py, PyDict dict, string function, PyTuple positional, PyDict named)
    {
        if (positional.Count > 1)
        {
            throw PyError.Type($"{function} expected at most 1 argument, got {positional.Count}");
        }

        if (positional.Count == 1)
        {
            Merge(py, dict, positional[0]);
        }

        var position = 0;
        while (named.TryNext(ref position, out var key, out var value))
        {
            dict.Store((PyStr)key, value);
        }
    }

    /// <summary>A mapping's keys and values, or the pairs of an iterable.</summary>
    public static void Merge(Interpreter py, PyDict dict, PyObject source)
    {
        if (source is PyDict other && source.Type.Shares(Slot.Iter, BuiltinTypes.Dict))
        {
            dict.Update(py, other);
            return;
        }

        if (py.FindAttribute(source, "keys") is { } keys)
        {
            foreach (var key in py.Iterate(py.Call(keys)))
            {
                dict.Store(py, key, py.GetItem(source, key));
            }

            return;
        }

        var index = 0;
        foreach (var item in py.Iterate(source))
        {
            if (item is not (PyList or PyTuple) && item.Type.Lookup(Slot.Iter) is null && item.Type.Lookup(Slot.GetItem) is null)
            {
                throw PyError.Type($"cannot convert dictionary update sequence element #{index} to a sequence");
            }

            var pair = TupleMembers.Collect(py, item);
            if (pair.Length != 2)
            {
                throw PyError.Value($"dictionary update sequence element #{index} has length {pair.Length}; 2 is required");
            }

            dict.Store(py, pair[0], pair[1]);
            index++;
        }
    }
}
