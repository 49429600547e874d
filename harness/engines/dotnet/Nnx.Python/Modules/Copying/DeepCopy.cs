using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sequences;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Copying;

/// <summary><c>copy.deepcopy</c>.</summary>
public static class DeepCopy
{
    /// <summary>Copies a value and all that it refers to.</summary>
    /// <param name="py">The interpreter.</param>
    /// <param name="value">The value.</param>
    /// <param name="memo">What has been copied, by identity.</param>
    /// <exception cref="PyRaise">TypeError where the value cannot be copied, and what its methods raise.</exception>
    public static PyObject Copy(Interpreter py, PyObject value, PyDict memo)
    {
        if (IsAtomic(value))
        {
            return value;
        }

        var id = PyInt.Of(py.Identity(value));
        if (memo.Find(py, id) is { } known)
        {
            return known;
        }

        py.Enter(" while calling a Python object");
        try
        {
            var copy = CopyFresh(py, value, memo, id);
            if (!ReferenceEquals(copy, value))
            {
                memo.Store(py, id, copy);
                KeepAlive(py, value, memo);
            }

            return copy;
        }
        finally
        {
            py.Leave();
        }
    }

    /// <summary>Whether copies of the value are the value itself.</summary>
    internal static bool IsAtomic(PyObject value) => value is PyNone or PyEllipsis or PyNotImplemented or PyType or PyRange or NativeFunction
        or Interpretation.Functions.PyFunction or Objects.Descriptors.PyProperty
        || value.GetType() == typeof(PyInt) || value.GetType() == typeof(PyBool) || value.GetType() == typeof(PyFloat)
        || value.GetType() == typeof(PyComplex) || value.GetType() == typeof(PyStr) || value.GetType() == typeof(PyBytes);

    private static PyObject CopyFresh(Interpreter py, PyObject value, PyDict memo, PyInt id)
    {
        switch (value)
        {
            case PyList list when list.GetType() == typeof(PyList):
                var items = new PyList();
                memo.Store(py, id, items);
                for (var i = 0; i < list.Items.Count; i++)
                {
                    items.Items.Add(Copy(py, list.Items[i], memo));
                }

                return items;
            case PyDict dict when dict.GetType() == typeof(PyDict):
                var entries = new PyDict();
                memo.Store(py, id, entries);
                foreach (var (key, entry) in dict.Entries.ToArray())
                {
                    entries.Store(py, Copy(py, key, memo), Copy(py, entry, memo));
                }

                return entries;
            case PyTuple tuple when tuple.GetType() == typeof(PyTuple):
                return CopyTuple(py, tuple, memo, id);
            case PyMethod method when method.Function is not NativeFunction { LooksLikeScript: false }:
                return new PyMethod(method.Function, Copy(py, method.Self, memo));
        }

        return py.FindAttribute(value, "__deepcopy__") is { } own ? py.Call(own, memo) : Rebuilding.Rebuild(py, value, memo);
    }

    private static PyObject CopyTuple(Interpreter py, PyTuple tuple, PyDict memo, PyInt id)
    {
        var items = new PyObject[tuple.Count];
        var changed = false;
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Copy(py, tuple[i], memo);
            changed |= !ReferenceEquals(items[i], tuple[i]);
        }

        // The tuple may have been copied on the way, as part of what it refers to.
        return memo.Find(py, id) ?? (changed ? new PyTuple(items) : tuple);
    }

    // Identities must not be given to other values while the memo is in use.
    private static void KeepAlive(Interpreter py, PyObject value, PyDict memo)
    {
        var key = PyInt.Of(py.Identity(memo));
        if (memo.Find(py, key) is PyList kept)
        {
            kept.Items.Add(value);
        }
        else
        {
            memo.Store(py, key, new PyList([value]));
        }
    }
}
