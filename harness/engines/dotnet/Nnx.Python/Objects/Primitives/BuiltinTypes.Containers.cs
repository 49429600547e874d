using Nnx.Python.Builtins.Containers;
using Nnx.Python.Builtins.Iteration;
using Nnx.Python.Builtins.Sequences;
using Nnx.Python.Objects.Instances;

namespace Nnx.Python.Objects.Primitives;

public static partial class BuiltinTypes
{
#pragma warning disable CS1591 // each property is the built-in class of that name
    public static PyType Tuple { get; } = Make("tuple", [Object], TupleMembers.Define, static type => new PyTupleInstance(type));
    public static PyType List { get; } = Make("list", [Object], ListMembers.Define, static type => new PyListInstance(type));
    public static PyType Dict { get; } = Make("dict", [Object], DictMembers.Define, static type => new PyDictInstance(type));
    public static PyType Set { get; } = Make("set", [Object], SetMembers.DefineSet, static type => new PySetInstance(type));
    public static PyType FrozenSet { get; } = Make(
        "frozenset", [Object], SetMembers.DefineFrozenSet, static type => new PyFrozenSetInstance(type));
    public static PyType Bytes { get; } = Make("bytes", [Object], BytesMembers.Define, static type => new PyBytesInstance(type, []));
    public static PyType Range { get; } = Make("range", [Object], RangeMembers.Define, final: true);
    public static PyType Slice { get; } = Make("slice", [Object], SliceMembers.Define, final: true);
    public static PyType DictKeys { get; } = Make("dict_keys", [Object], DictViewMembers.DefineSetLike, final: true);
    public static PyType DictItems { get; } = Make("dict_items", [Object], DictViewMembers.DefineSetLike, final: true);
    public static PyType DictValues { get; } = Make("dict_values", [Object], DictViewMembers.DefineValues, final: true);
    public static PyType MappingProxy { get; } = Make("mappingproxy", [Object], MappingProxyMembers.Define, final: true);
    public static PyType Iterator { get; } = Make("iterator", [Object], IteratorMembers.Define, final: true);
    public static PyType Enumerate { get; } = Make("enumerate", [Object], IteratorMembers.DefineEnumerate);
    public static PyType Zip { get; } = Make("zip", [Object], IteratorMembers.DefineZip);
    public static PyType Map { get; } = Make("map", [Object], IteratorMembers.DefineMap);
    public static PyType Filter { get; } = Make("filter", [Object], IteratorMembers.DefineFilter);
    public static PyType Reversed { get; } = Make("reversed", [Object], IteratorMembers.DefineReversed);
#pragma warning restore CS1591
}
