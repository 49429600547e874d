using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Core;

/// <summary><c>flax.core.FrozenDict</c>: a dict that cannot be changed and has a hash.</summary>
/// <param name="type">Its class.</param>
internal sealed class FrozenDict(PyType type) : PyInstance(type)
{
    /// <summary>The class.</summary>
    public static NativeClass Class { get; } = new("FrozenDict", "flax.core.frozen_dict")
    {
        Allocator = static type => new FrozenDict(type),
        InstancesHaveAttributes = false,
        Define = FrozenDictMembers.Define,
    };

    /// <summary>The entries, nested dicts as plain dicts.</summary>
    public PyDict Entries { get; init; } = new();

    /// <summary>A frozen copy of a mapping; null stands for an empty one.</summary>
    /// <exception cref="PyRaise">TypeError where it is no mapping.</exception>
    public static FrozenDict From(Interpreter py, PyObject? mapping)
    {
        if (mapping is FrozenDict frozen)
        {
            return frozen;
        }

        var entries = mapping is null ? new PyDict() : (PyDict)py.Call(BuiltinTypes.Dict, mapping);
        return Of(py, (PyDict)Freeze(py, entries));
    }

    /// <summary>A frozen dict that owns its entries.</summary>
    public static FrozenDict Of(Interpreter py, PyDict entries) => new(py.TypeOf(Class)) { Entries = entries };

    /// <summary>A mutable copy: plain dicts all the way down.</summary>
    public static PyObject Thaw(Interpreter py, PyObject value) => value switch
    {
        FrozenDict frozen => Thaw(py, frozen.Entries),
        PyDict dict => Copy(py, dict, entry => Thaw(py, entry)),
        _ => value,
    };

    /// <summary>The value of a key, nested dicts frozen; null where there is none.</summary>
    public PyObject? Find(Interpreter py, PyObject key) => Entries.Find(py, key) is { } value ? Wrap(py, value) : null;

    /// <summary>A value as it is read: nested dicts frozen.</summary>
    public static PyObject Wrap(Interpreter py, PyObject value) => value is PyDict dict ? Of(py, dict) : value;

    private static PyObject Freeze(Interpreter py, PyObject value) => value switch
    {
        FrozenDict frozen => frozen.Entries,
        PyDict dict => Copy(py, dict, entry => Freeze(py, entry)),
        _ => value,
    };

    private static PyDict Copy(Interpreter py, PyDict dict, Func<PyObject, PyObject> convert)
    {
        var copy = new PyDict();
        foreach (var (key, value) in dict.Entries)
        {
            copy.Store(py, key, convert(value));
        }

        return copy;
    }
}
