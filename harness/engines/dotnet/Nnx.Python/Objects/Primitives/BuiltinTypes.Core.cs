using Nnx.Python.Builtins.Callables;
using Nnx.Python.Builtins.Numbers;
using Nnx.Python.Builtins.Singletons;
using Nnx.Python.Builtins.Text;
using Nnx.Python.Objects.Instances;

namespace Nnx.Python.Objects.Primitives;

public static partial class BuiltinTypes
{
#pragma warning disable CS1591 // each property is the built-in class of that name
    public static PyType NoneType { get; } = Make("NoneType", [Object], SingletonMembers.DefineNone, final: true);
    public static PyType Ellipsis { get; } = Make("ellipsis", [Object], SingletonMembers.DefineEllipsis, final: true);
    public static PyType NotImplemented { get; } = Make(
        "NotImplementedType", [Object], SingletonMembers.DefineNotImplemented, final: true);
    public static PyType Int { get; } = Make("int", [Object], IntMembers.Define, static type => new PyIntInstance(type, 0));
    public static PyType Bool { get; } = Make("bool", [Int], BoolMembers.Define, final: true);
    public static PyType Float { get; } = Make("float", [Object], FloatMembers.Define, static type => new PyFloatInstance(type, 0));
    public static PyType Complex { get; } = Make(
        "complex", [Object], ComplexMembers.Define, static type => new PyComplexInstance(type, default));
    public static PyType Str { get; } = Make("str", [Object], StrMembers.Define, static type => new PyStrInstance(type, ""));
    public static PyType Module { get; } = Make("module", [Object], ModuleMembers.Define);
    public static PyType Function { get; } = Make("function", [Object], FunctionMembers.Define, final: true);
    public static PyType BuiltinFunction { get; } = Make(
        "builtin_function_or_method", [Object], FunctionMembers.DefineBuiltin, final: true);
    public static PyType MethodDescriptor { get; } = Make(
        "method_descriptor", [Object], FunctionMembers.DefineBuiltin, final: true);
    public static PyType WrapperDescriptor { get; } = Make(
        "wrapper_descriptor", [Object], FunctionMembers.DefineBuiltin, final: true);
    public static PyType Method { get; } = Make("method", [Object], MethodMembers.Define, final: true);
    public static PyType Property { get; } = Make("property", [Object], PropertyMembers.Define);
    public static PyType ClassMethod { get; } = Make("classmethod", [Object], ClassMethodMembers.Define);
    public static PyType StaticMethod { get; } = Make("staticmethod", [Object], StaticMethodMembers.Define);
    public static PyType GetSetDescriptor { get; } = Make("getset_descriptor", [Object], PropertyMembers.DefineGetSet, final: true);
#pragma warning restore CS1591
}
