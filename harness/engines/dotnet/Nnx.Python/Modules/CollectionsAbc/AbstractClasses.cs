using Nnx.Python.Building;
using Nnx.Python.Interpretation.Generators;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Modules.CollectionsAbc;

/// <summary>The classes of <c>collections.abc</c>.</summary>
internal static class AbstractClasses
{
    public static NativeClass Hashable { get; } = AbstractCollection.Describe("Hashable", [], ["__hash__"], hook: ["__hash__"]);

    public static NativeClass Iterable { get; } = AbstractCollection.Describe(
        "Iterable", [], ["__iter__"], AbstractMixins.Iterable, hook: ["__iter__"]);

    public static NativeClass Iterator { get; } = AbstractCollection.Describe(
        "Iterator", [Iterable], ["__next__"], c => c.Method(Slot.Iter, "self", (_, a) => a[0]), hook: ["__iter__", "__next__"]);

    public static NativeClass Reversible { get; } = AbstractCollection.Describe(
        "Reversible", [Iterable], ["__iter__", "__reversed__"], hook: ["__reversed__", "__iter__"]);

    public static NativeClass Generator { get; } = AbstractCollection.Describe(
        "Generator", [Iterator], ["send", "throw"], AbstractMixins.Generator,
        hook: ["__iter__", "__next__", "send", "throw", "close"], registered: [GeneratorTypes.Generator]);

    public static NativeClass Sized { get; } = AbstractCollection.Describe("Sized", [], ["__len__"], hook: ["__len__"]);

    public static NativeClass Container { get; } = AbstractCollection.Describe(
        "Container", [], ["__contains__"], AbstractMixins.Generic, hook: ["__contains__"]);

    public static NativeClass Collection { get; } = AbstractCollection.Describe(
        "Collection", [Sized, Iterable, Container], ["__len__", "__iter__", "__contains__"], hook: ["__len__", "__iter__", "__contains__"]);

    public static NativeClass Callable { get; } = AbstractCollection.Describe(
        "Callable", [], ["__call__"], AbstractMixins.Callable, hook: ["__call__"]);

    public static NativeClass Set { get; } = AbstractCollection.Describe(
        "Set", [Collection], ["__len__", "__iter__", "__contains__"], SetMixins.DefineSet,
        registered: [BuiltinTypes.FrozenSet, BuiltinTypes.Set, BuiltinTypes.DictKeys, BuiltinTypes.DictItems]);

    public static NativeClass MutableSet { get; } = AbstractCollection.Describe(
        "MutableSet", [Set], ["__len__", "__iter__", "__contains__", "add", "discard"], SetMixins.DefineMutable,
        registered: [BuiltinTypes.Set]);

    public static NativeClass Mapping { get; } = AbstractCollection.Describe(
        "Mapping", [Collection], ["__getitem__", "__len__", "__iter__"], MappingMixins.DefineMapping,
        registered: [BuiltinTypes.Dict, BuiltinTypes.MappingProxy, CollectionsTypes.ChainMap]);

    public static NativeClass MutableMapping { get; } = AbstractCollection.Describe(
        "MutableMapping", [Mapping], ["__getitem__", "__len__", "__iter__", "__setitem__", "__delitem__"], MappingMixins.DefineMutable,
        registered: [BuiltinTypes.Dict, CollectionsTypes.ChainMap]);

    public static NativeClass MappingView { get; } = AbstractCollection.Describe(
        "MappingView", [Sized], [], MappingMixins.DefineView,
        registered: [BuiltinTypes.DictKeys, BuiltinTypes.DictItems, BuiltinTypes.DictValues]);

    public static NativeClass KeysView { get; } = AbstractCollection.Describe(
        "KeysView", [MappingView, Set], [], MappingMixins.DefineKeys, registered: [BuiltinTypes.DictKeys]);

    public static NativeClass ItemsView { get; } = AbstractCollection.Describe(
        "ItemsView", [MappingView, Set], [], MappingMixins.DefineItems, registered: [BuiltinTypes.DictItems]);

    public static NativeClass ValuesView { get; } = AbstractCollection.Describe(
        "ValuesView", [MappingView, Collection], [], MappingMixins.DefineValues, registered: [BuiltinTypes.DictValues]);

    public static NativeClass Sequence { get; } = AbstractCollection.Describe(
        "Sequence", [Reversible, Collection], ["__getitem__", "__len__"], SequenceMixins.DefineSequence,
        registered: [BuiltinTypes.Tuple, BuiltinTypes.Str, BuiltinTypes.Range, BuiltinTypes.Bytes, BuiltinTypes.List, CollectionsTypes.Deque]);

    public static NativeClass ByteString { get; } = AbstractCollection.Describe(
        "ByteString", [Sequence], ["__getitem__", "__len__"], registered: [BuiltinTypes.Bytes]);

    public static NativeClass MutableSequence { get; } = AbstractCollection.Describe(
        "MutableSequence", [Sequence], ["__getitem__", "__len__", "__setitem__", "__delitem__", "insert"], SequenceMixins.DefineMutable,
        registered: [BuiltinTypes.List, CollectionsTypes.Deque]);

    public static NativeModule Module { get; } = Build();

    private static NativeModule Build()
    {
        var m = new ModuleBuilder("collections.abc");
        foreach (var native in (NativeClass[])
            [Hashable, Iterable, Iterator, Reversible, Generator, Sized, Container, Collection, Callable, Set, MutableSet, Mapping,
             MutableMapping, MappingView, KeysView, ItemsView, ValuesView, Sequence, ByteString, MutableSequence])
        {
            m.Class(native);
        }

        return m.Refuse("Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator").Build();
    }
}
