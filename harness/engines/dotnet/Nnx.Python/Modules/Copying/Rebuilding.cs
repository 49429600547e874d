using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Copying;

/// <summary>Makes copies from what <c>__reduce_ex__</c> gives.</summary>
internal static class Rebuilding
{
    private static readonly PyInt Protocol = PyInt.Of(4);

    /// <param name="py">The interpreter.</param>
    /// <param name="value">The value.</param>
    /// <param name="memo">What has been copied, for a deep copy; null for a shallow one.</param>
    public static PyObject Rebuild(Interpreter py, PyObject value, PyDict? memo)
    {
        var reduced = py.CallMethod(value, "__reduce_ex__", Protocol);
        if (reduced is PyStr)
        {
            return value;
        }

        if (reduced is not PyTuple { Count: >= 2 } parts)
        {
            throw PyError.Type("__reduce_ex__ must return a string or tuple");
        }

        var arguments = (PyTuple)parts[1];
        var made = py.Call(parts[0], [.. memo is null ? arguments : arguments.Select(argument => DeepCopy.Copy(py, argument, memo))]);
        if (memo is not null)
        {
            memo.Store(py, PyInt.Of(py.Identity(value)), made);
        }

        SetState(py, made, Part(parts, 2), memo);
        if (Part(parts, 3) is { } items)
        {
            foreach (var item in py.Iterate(items))
            {
                py.CallMethod(made, "append", memo is null ? item : DeepCopy.Copy(py, item, memo));
            }
        }

        if (Part(parts, 4) is { } pairs)
        {
            foreach (var pair in py.Iterate(pairs))
            {
                var (key, entry) = (((PyTuple)pair)[0], ((PyTuple)pair)[1]);
                py.SetItem(
                    made, memo is null ? key : DeepCopy.Copy(py, key, memo), memo is null ? entry : DeepCopy.Copy(py, entry, memo));
            }
        }

        return made;
    }

    private static PyObject? Part(PyTuple parts, int index) => parts.Count > index && parts[index] is not PyNone ? parts[index] : null;

    private static void SetState(Interpreter py, PyObject made, PyObject? state, PyDict? memo)
    {
        if (state is null)
        {
            return;
        }

        state = memo is null ? state : DeepCopy.Copy(py, state, memo);
        if (py.FindAttribute(made, "__setstate__") is { } own)
        {
            py.Call(own, state);
            return;
        }

        var (attributes, slots) = state is PyTuple { Count: 2 } both ? (both[0], both[1]) : (state, null);
        if (attributes is PyDict members && made.Attributes is { } target)
        {
            target.Update(py, members);
        }

        foreach (var (key, value) in slots is PyDict named ? named.Entries.ToArray() : [])
        {
            py.SetAttribute(made, ((PyStr)key).Value, value);
        }
    }
}
