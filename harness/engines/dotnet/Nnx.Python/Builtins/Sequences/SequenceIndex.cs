using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Sequences;

/// <summary>Indices and repeat counts of sequences.</summary>
internal static class SequenceIndex
{
    /// <summary>An index that exists, counted from the front.</summary>
    /// <param name="py">The interpreter.</param>
    /// <param name="key">What the program gave.</param>
    /// <param name="length">Length of the sequence.</param>
    /// <param name="type">What the sequence calls itself where the key is no integer.</param>
    /// <param name="subject">What the sequence calls itself where the index is out of range: <c>list assignment</c>.</param>
    public static long Resolve(Interpreter py, PyObject key, long length, string type, string subject)
    {
        if (key is not PyInt && key.Type.Lookup(Slot.Index) is null)
        {
            throw PyError.Type(type == "string"
                ? $"string indices must be integers, not '{key.Type.Name}'"
                : $"{type} indices must be integers or slices, not {key.Type.Name}");
        }

        var number = py.ToIndex(key);
        if (!number.IsSmall)
        {
            throw PyError.Index($"cannot fit '{key.Type.Name}' into an index-sized integer");
        }

        var index = number.Small < 0 ? number.Small + length : number.Small;
        return index >= 0 && index < length ? index : throw PyError.Index($"{subject}{(subject.Length > 0 ? " " : "")}index out of range");
    }

    /// <summary>The count of <c>sequence * count</c>; false where the value is no integer.</summary>
    public static bool TryCount(Interpreter py, PyObject value, out long count)
    {
        count = 0;
        if (value is not PyInt && value.Type.Lookup(Slot.Index) is null)
        {
            return false;
        }

        count = py.ToLong(value);
        return true;
    }

    /// <summary>A bound of <c>index(x, start, stop)</c>, clipped to the sequence.</summary>
    public static long Bound(Interpreter py, PyObject value, long length)
    {
        if (value is not PyInt && value.Type.Lookup(Slot.Index) is null)
        {
            throw PyError.Type("slice indices must be integers or have an __index__ method");
        }

        var number = py.ToIndex(value);
        var index = number.IsSmall ? number.Small : number.Value.Sign < 0 ? -length : length;
        return Math.Clamp(index < 0 ? index + length : index, 0, length);
    }
}
