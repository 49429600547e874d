using Nnx.Python.Builtins.Iteration;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Objects.Iterators;

/// <summary>The classes of built-in iterators that have no name among the built-in functions.</summary>
internal static class IteratorTypes
{
    public static PyType List { get; } = Make("list_iterator");

    public static PyType ListReversed { get; } = Make("list_reverseiterator");

    public static PyType Tuple { get; } = Make("tuple_iterator");

    public static PyType Str { get; } = Make("str_iterator");

    public static PyType AsciiStr { get; } = Make("str_ascii_iterator");

    public static PyType Bytes { get; } = Make("bytes_iterator");

    public static PyType Range { get; } = Make("range_iterator");

    public static PyType LongRange { get; } = Make("longrange_iterator");

    public static PyType DictKeys { get; } = Make("dict_keyiterator");

    public static PyType DictValues { get; } = Make("dict_valueiterator");

    public static PyType DictItems { get; } = Make("dict_itemiterator");

    public static PyType DictKeysReversed { get; } = Make("dict_reversekeyiterator");

    public static PyType DictValuesReversed { get; } = Make("dict_reversevalueiterator");

    public static PyType DictItemsReversed { get; } = Make("dict_reverseitemiterator");

    public static PyType Set { get; } = Make("set_iterator");

    public static PyType Callable { get; } = Make("callable_iterator");

    private static PyType Make(string name) => BuiltinTypes.Make(name, [BuiltinTypes.Object], IteratorMembers.Define, final: true);
}
