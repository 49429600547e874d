using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Modules.Typing;

/// <summary>The classes of <c>typing</c>.</summary>
internal static class TypingTypes
{
    public static PyType SpecialForm { get; } = Make("_SpecialForm", TypingMembers.DefineForm);

    public static PyType BareAlias { get; } = Make("_SpecialGenericAlias", TypingMembers.DefineBareAlias);

    public static PyType Alias { get; } = Make("_GenericAlias", TypingMembers.DefineAlias);

    public static PyType UnionAlias { get; } = Make("_UnionGenericAlias", _ => { }, Alias);

    public static PyType LiteralAlias { get; } = Make("_LiteralGenericAlias", _ => { }, Alias);

    public static PyType CallableAlias { get; } = Make("_CallableGenericAlias", _ => { }, Alias);

    public static PyType AnnotatedAlias { get; } = Make("_AnnotatedAlias", _ => { }, Alias);

    public static PyType TypeVar { get; } = Make("TypeVar", TypeVariableMembers.DefineTypeVar);

    public static PyType ParamSpec { get; } = Make("ParamSpec", TypeVariableMembers.DefineParamSpec);

    public static PyType TypeVarTuple { get; } = Make("TypeVarTuple", TypeVariableMembers.DefineTypeVarTuple);

    public static PyType NewType { get; } = Make("NewType", TypeVariableMembers.DefineNewType);

    public static PyType ForwardRef { get; } = Make("ForwardRef", TypeVariableMembers.DefineForwardRef);

    public static PyType Generic { get; } = Make("Generic", GenericMembers.Define);

    public static PyType AnyMeta { get; } = Make("_AnyMeta", TypingMembers.DefineAnyMeta, BuiltinTypes.TypeType);

    public static PyType Any { get; } = new("Any", "typing", [BuiltinTypes.Object], new PyTypeOptions
    {
        IsImmutable = true,
        Metatype = AnyMeta,
        Define = TypingMembers.DefineAny,
    });

    /// <summary><c>typing.Annotated</c>, a class whose brackets make types.</summary>
    public static PyType Annotated { get; } = Make("Annotated", TypingMembers.DefineAnnotated);

    private static PyType Make(string name, Action<ClassBuilder> define, PyType? parent = null) =>
        new(name, "typing", [parent ?? BuiltinTypes.Object], new PyTypeOptions { IsImmutable = true, Define = define });
}
