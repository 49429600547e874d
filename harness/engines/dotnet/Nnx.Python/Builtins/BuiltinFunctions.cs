using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Interpretation.Classes;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Builtins;

/// <summary>The module <c>builtins</c>: what every program can name without importing it.</summary>
public static partial class BuiltinFunctions
{
    // They reach files, compile text or share memory: outside the sandbox, or not modelled.
    private static readonly string[] Refused =
    [
        "open", "input", "eval", "exec", "compile", "__import__", "breakpoint", "memoryview", "bytearray",
        "BaseExceptionGroup", "ExceptionGroup", "aiter", "anext", "help", "exit", "quit",
    ];

    /// <summary>The module.</summary>
    public static NativeModule Module { get; } = Build();

    private static NativeModule Build()
    {
        var builder = new ModuleBuilder("builtins");
        DefineTypes(builder);
        DefineNumbers(builder);
        DefineIteration(builder);
        DefineObjects(builder);
        builder.Builtin("print", "*args, sep=' ', end='\n', file=None, flush=False", Print);
        return builder.Refuse(Refused).Build();
    }

    private static void DefineTypes(ModuleBuilder builder)
    {
        builder.Value("object", BuiltinTypes.Object).Value("type", BuiltinTypes.TypeType).Value("int", BuiltinTypes.Int)
            .Value("bool", BuiltinTypes.Bool).Value("float", BuiltinTypes.Float).Value("complex", BuiltinTypes.Complex)
            .Value("str", BuiltinTypes.Str).Value("bytes", BuiltinTypes.Bytes).Value("tuple", BuiltinTypes.Tuple)
            .Value("list", BuiltinTypes.List).Value("dict", BuiltinTypes.Dict).Value("set", BuiltinTypes.Set)
            .Value("frozenset", BuiltinTypes.FrozenSet).Value("range", BuiltinTypes.Range).Value("slice", BuiltinTypes.Slice)
            .Value("property", BuiltinTypes.Property).Value("super", PySuper.SuperType).Value("classmethod", BuiltinTypes.ClassMethod)
            .Value("staticmethod", BuiltinTypes.StaticMethod).Value("enumerate", BuiltinTypes.Enumerate)
            .Value("zip", BuiltinTypes.Zip).Value("map", BuiltinTypes.Map).Value("filter", BuiltinTypes.Filter)
            .Value("reversed", BuiltinTypes.Reversed).Value("None", PyNone.Value).Value("True", PyBool.True)
            .Value("False", PyBool.False).Value("Ellipsis", PyEllipsis.Value).Value("NotImplemented", PyNotImplemented.Value)
            .Value("__debug__", PyBool.True).Value("EnvironmentError", ExceptionTypes.OSError).Value("IOError", ExceptionTypes.OSError);
        foreach (var type in ExceptionTypes.All)
        {
            builder.Value(type.Name, type);
        }
    }
}
