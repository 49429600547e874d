using Nnx.Python.Building;
using Nnx.Python.Builtins.Typing;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Modules.Dataclasses;

/// <summary>The classes and marks of <c>dataclasses</c>.</summary>
internal static class DataclassTypes
{
    public static PyType MissingType { get; } = Make("_MISSING_TYPE", _ => { });

    public static PyType KeywordOnlyType { get; } = Make("_KW_ONLY_TYPE", _ => { });

    public static PyObject Missing { get; } = new PyInstance(MissingType);

    public static PyObject KeywordOnly { get; } = new PyInstance(KeywordOnlyType);

    public static PyType Field { get; } = Make("Field", c => c
        .Method(Slot.Repr, "self", (py, a) => new PyStr(FieldText.Repr(py, (PyDataField)a[0])))
        .Property("name", (_, self) => ((PyDataField)self).Name is { } name ? new PyStr(name) : PyNone.Value)
        .Property("type", (_, self) => ((PyDataField)self).Annotation ?? PyNone.Value)
        .Property("default", (_, self) => ((PyDataField)self).Default ?? Missing)
        .Property("default_factory", (_, self) => ((PyDataField)self).Factory ?? Missing)
        .Property("init", (_, self) => PyBool.Of(((PyDataField)self).Init))
        .Property("repr", (_, self) => PyBool.Of(((PyDataField)self).Repr))
        .Property("hash", (_, self) => ((PyDataField)self).Hash is { } hash ? PyBool.Of(hash) : PyNone.Value)
        .Property("compare", (_, self) => PyBool.Of(((PyDataField)self).Compare))
        .Property("metadata", (_, self) => ((PyDataField)self).Metadata)
        .Property("kw_only", (_, self) => ((PyDataField)self).KeywordOnly is { } only ? PyBool.Of(only) : Missing));

    public static PyType InitVar { get; } = Make("InitVar", c => c
        .New("cls, type", (_, a) => new PyInitVar(a[1]))
        .ClassMethod("__class_getitem__", "cls, type", (_, a) => new PyInitVar(a[1]))
        .Method(Slot.Repr, "self", (py, a) => new PyStr($"dataclasses.InitVar[{TypeText.Of(py, ((PyInitVar)a[0]).Annotation)}]"))
        .Property("type", (_, self) => ((PyInitVar)self).Annotation));

    public static NativeClass FrozenInstanceError { get; } = new("FrozenInstanceError", "dataclasses")
    {
        BuiltinBases = [ExceptionTypes.AttributeError],
    };

    private static PyType Make(string name, Action<ClassBuilder> define) =>
        new(name, "dataclasses", [BuiltinTypes.Object], new PyTypeOptions { IsImmutable = true, Define = define });
}
