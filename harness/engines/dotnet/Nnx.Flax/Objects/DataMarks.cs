using Nnx.Flax.Graph;
using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Objects;

/// <summary>What counts as data, and <c>nnx.data</c> and <c>nnx.static</c>, which say so.</summary>
internal static class DataMarks
{
    private const string Module = "flax.nnx.pytreelib";
    private const string ValueKey = "nnx_value";
    private const string StaticKey = "static";

    /// <summary>The class of values marked as data, in releases where they are no dataclass fields.</summary>
    public static NativeClass DataAttr { get; } = Marker("DataAttr");

    /// <summary>The class of values marked as static, in releases where they are no dataclass fields.</summary>
    public static NativeClass StaticAttr { get; } = Marker("StaticAttr");

    /// <summary>Whether a value is data by itself: a Variable, an array, a graph object, or of a registered class.</summary>
    public static bool IsData(FlaxContext flax, PyObject value) =>
        NodeKinds.IsLeaf(value) || value is FlaxObject || flax.DataTypes.Contains(value.Type);

    /// <summary>The mark of a value that has one, and the value behind it.</summary>
    public static (PyObject Value, bool IsData)? Unwrap(Interpreter py, PyObject value)
    {
        if (value is MarkedValue marked)
        {
            return (marked.Value, marked.IsData);
        }

        return FieldMark(py, value) is { } isStatic && FieldMetadata(py, value)!.Find(ValueKey) is { } inside
            ? (inside, !isStatic)
            : null;
    }

    /// <summary>Whether a dataclass field says static; null where the value is no such field, or does not say.</summary>
    public static bool? FieldMark(Interpreter py, PyObject value) =>
        FieldMetadata(py, value)?.Find(StaticKey) is { } mark ? py.IsTrue(mark) : null;

    /// <summary><c>nnx.data</c> or <c>nnx.static</c>.</summary>
    /// <exception cref="PyRaise">TypeError where both a value and arguments of a field are given.</exception>
    public static PyObject Mark(Interpreter py, PyObject? value, PyDict options, bool isData)
    {
        var name = isData ? "data" : "static";
        if (value is not null && options.Count > 0)
        {
            throw PyError.Type($"nnx.{name}() accepts either a single positional argument or keyword arguments, but not both.");
        }

        return value is not null
            ? new MarkedValue(py.TypeOf(isData ? DataAttr : StaticAttr), value, isData)
            : Field(py, options, name, isData);
    }

    private static PyObject Field(Interpreter py, PyDict options, string name, bool isData)
    {
        var metadata = new PyDict();
        if (options.Remove("metadata") is PyDict given)
        {
            if (given.Find(StaticKey) is not null)
            {
                throw PyError.Value($"Cannot use 'static' key in metadata argument for nnx.{name}.");
            }

            metadata.Update(py, given);
        }

        metadata.Store(StaticKey, PyBool.Of(!isData));
        var entries = options.Entries.ToArray();
        return py.Call(py.GetAttribute(py.Import("dataclasses"), "field"), new CallArguments(
            [.. entries.Select(static entry => entry.Value), metadata],
            [.. entries.Select(static entry => ((PyStr)entry.Key).Value), "metadata"]));
    }

    private static PyDict? FieldMetadata(Interpreter py, PyObject value)
    {
        if (value.Type.FullName != "dataclasses.Field" || !FlaxContext.Of(py).Holds(ObjectRules.MarksAreFields))
        {
            return null;
        }

        // A read-only view of a dict, or the dict itself.
        var metadata = py.GetAttribute(value, "metadata");
        if (metadata is PyDict dict)
        {
            return dict;
        }

        var copy = new PyDict();
        foreach (var key in py.Iterate(metadata))
        {
            copy.Store(py, key, py.GetItem(metadata, key));
        }

        return copy;
    }

    private static NativeClass Marker(string name) => new(name, Module)
    {
        InstancesHaveAttributes = false,
        Define = members => members
            .Property("value", static (_, self) => ((MarkedValue)self).Value)
            .Method(Slot.Repr, "self, /", (py, a) => new PyStr($"{name}(value={py.Repr(((MarkedValue)a[0]).Value)})")),
    };
}
