namespace Nnx.Python.Objects.Primitives;

public static partial class BuiltinTypes
{
#pragma warning disable CS1591 // each property is the built-in class of that name
    public static PyType Set { get; } = Make("set", [Object]);
    public static PyType FrozenSet { get; } = Make("frozenset", [Object]);
    public static PyType Bytes { get; } = Make("bytes", [Object]);
    public static PyType Slice { get; } = Make("slice", [Object], final: true);
#pragma warning restore CS1591
}
