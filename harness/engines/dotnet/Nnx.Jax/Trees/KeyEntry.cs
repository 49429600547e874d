using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Trees;

/// <summary>One step of a key path: <c>DictKey</c>, <c>SequenceKey</c>, <c>GetAttrKey</c> or <c>FlattenedIndexKey</c>.</summary>
public sealed class KeyEntry : PyObject
{
    private KeyEntry(PyType type, KeyEntryKind kind, PyObject key) => (Type, Kind, Key) = (type, kind, key);

    /// <inheritdoc/>
    public override PyType Type { get; }

    /// <summary>What kind of step it is.</summary>
    public KeyEntryKind Kind { get; }

    /// <summary>The dict's key, the index or the attribute's name.</summary>
    public PyObject Key { get; }

    internal static NativeClass DictKey { get; } = Describe("DictKey", KeyEntryKind.Dict, "key");

    internal static NativeClass SequenceKey { get; } = Describe("SequenceKey", KeyEntryKind.Sequence, "idx");

    internal static NativeClass GetAttrKey { get; } = Describe("GetAttrKey", KeyEntryKind.Attribute, "name");

    internal static NativeClass FlattenedIndexKey { get; } = Describe("FlattenedIndexKey", KeyEntryKind.Flattened, "key");

    /// <summary><c>DictKey(key)</c>.</summary>
    public static KeyEntry Dict(TreeFunctions trees, PyObject key) => new(trees.Python.TypeOf(DictKey), KeyEntryKind.Dict, key);

    /// <summary><c>SequenceKey(index)</c>.</summary>
    public static KeyEntry Sequence(TreeFunctions trees, int index) => new(trees.Python.TypeOf(SequenceKey), KeyEntryKind.Sequence, PyInt.Of(index));

    /// <summary><c>GetAttrKey(name)</c>.</summary>
    public static KeyEntry Attribute(TreeFunctions trees, PyObject name) => new(trees.Python.TypeOf(GetAttrKey), KeyEntryKind.Attribute, name);

    /// <summary><c>FlattenedIndexKey(index)</c>.</summary>
    public static KeyEntry Flattened(TreeFunctions trees, int index) =>
        new(trees.Python.TypeOf(FlattenedIndexKey), KeyEntryKind.Flattened, PyInt.Of(index));

    private static NativeClass Describe(string name, KeyEntryKind kind, string field) => new(name, "jax.tree_util")
    {
        InstancesHaveAttributes = false,
        Define = type => type
            .New($"cls, {field}", (_, arguments) => new KeyEntry((PyType)arguments[0], kind, arguments[1]))
            .Method(Slot.Init, $"self, {field}", (_, _) => PyNone.Value)
            .Property(field, (_, self) => ((KeyEntry)self).Key)
            .Method(Slot.Repr, "self", (py, arguments) => new PyStr($"{name}({field}={py.Repr(((KeyEntry)arguments[0]).Key)})"))
            .Method(Slot.Str, "self", (py, arguments) => new PyStr(Text(py, (KeyEntry)arguments[0])))
            .Method(Slot.Eq, "self, other", (py, arguments) => PyBool.Of(
                arguments[1] is KeyEntry other && other.Kind == kind && py.IsEqual(((KeyEntry)arguments[0]).Key, other.Key)))
            .Method(Slot.Hash, "self", (py, arguments) => PyInt.Of(py.Hash(((KeyEntry)arguments[0]).Key))),
    };

    private static string Text(Interpreter py, KeyEntry entry) => entry.Kind switch
    {
        KeyEntryKind.Attribute => $".{py.Str(entry.Key)}",
        KeyEntryKind.Flattened => $"[<flat index {py.Str(entry.Key)}>]",
        _ => $"[{py.Repr(entry.Key)}]",
    };
}
