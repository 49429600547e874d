using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Sequences;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Sequences;

/// <summary>Assignment to slices of lists, and their deletion.</summary>
internal static class ListSlices
{
    public static void Assign(Interpreter py, List<PyObject> items, PySlice slice, PyObject value)
    {
        var isPlain = slice.Step is Objects.Primitives.PyNone || py.ToIndex(slice.Step) is { IsSmall: true, Small: 1 };
        if (value is not PyList && value.Type.Lookup(Slot.Iter) is null && value.Type.Lookup(Slot.GetItem) is null)
        {
            throw PyError.Type(isPlain ? "can only assign an iterable" : "must assign iterable to extended slice");
        }

        var fresh = new List<PyObject>();
        ListMembers.Extend(py, fresh, value);
        var range = SliceIndices.Of(py, slice, items.Count);
        if (range.Step == 1)
        {
            items.RemoveRange((int)range.Start, (int)range.Count);
            items.InsertRange((int)range.Start, fresh);
            return;
        }

        if (fresh.Count != range.Count)
        {
            throw PyError.Value($"attempt to assign sequence of size {fresh.Count} to extended slice of size {range.Count}");
        }

        for (var i = 0; i < fresh.Count; i++)
        {
            items[(int)(range.Start + (i * range.Step))] = fresh[i];
        }
    }

    public static void Delete(Interpreter py, List<PyObject> items, PySlice slice)
    {
        var range = SliceIndices.Of(py, slice, items.Count);
        if (range.Step == 1)
        {
            items.RemoveRange((int)range.Start, (int)range.Count);
            return;
        }

        var (low, step) = range.Step > 0
            ? (range.Start, range.Step)
            : (range.Start + ((range.Count - 1) * range.Step), -range.Step);
        for (var i = range.Count - 1; i >= 0; i--)
        {
            items.RemoveAt((int)(low + (i * step)));
        }
    }
}
