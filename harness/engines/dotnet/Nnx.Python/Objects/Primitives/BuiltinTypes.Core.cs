namespace Nnx.Python.Objects.Primitives;

public static partial class BuiltinTypes
{
#pragma warning disable CS1591 // each property is the built-in class of that name
    public static PyType NoneType { get; } = Make("NoneType", [Object], final: true);
    public static PyType Ellipsis { get; } = Make("ellipsis", [Object], final: true);
    public static PyType NotImplemented { get; } = Make("NotImplementedType", [Object], final: true);
    public static PyType Int { get; } = Make("int", [Object]);
    public static PyType Bool { get; } = Make("bool", [Int], final: true);
    public static PyType Float { get; } = Make("float", [Object]);
    public static PyType Complex { get; } = Make("complex", [Object]);
    public static PyType Str { get; } = Make("str", [Object]);
    public static PyType Tuple { get; } = Make("tuple", [Object]);
    public static PyType List { get; } = Make("list", [Object]);
    public static PyType Dict { get; } = Make("dict", [Object]);
    public static PyType Module { get; } = Make("module", [Object]);
    public static PyType Function { get; } = Make("function", [Object], final: true);
    public static PyType BuiltinFunction { get; } = Make("builtin_function_or_method", [Object], final: true);
    public static PyType Method { get; } = Make("method", [Object], final: true);
    public static PyType Property { get; } = Make("property", [Object]);
    public static PyType ClassMethod { get; } = Make("classmethod", [Object]);
    public static PyType StaticMethod { get; } = Make("staticmethod", [Object]);
    public static PyType GetSetDescriptor { get; } = Make("getset_descriptor", [Object], final: true);
    public static PyType Iterator { get; } = Make("iterator", [Object], final: true);
#pragma warning restore CS1591
}
