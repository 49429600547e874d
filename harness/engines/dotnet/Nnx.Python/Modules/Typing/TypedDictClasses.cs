using Nnx.Python.Building;
using Nnx.Python.Builtins.Callables;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sets;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Typing;

/// <summary><c>typing.TypedDict</c>: classes that describe dicts and make plain ones.</summary>
internal static class TypedDictClasses
{
    private static readonly NativeClass Meta = new("_TypedDictMeta", "typing")
    {
        BuiltinBases = [BuiltinTypes.TypeType],
        Define = c => c
            .New("cls, name, bases, ns, /, total=True", (py, a) => Make(py, py.Str(a[1]), (PyTuple)a[2], (PyDict)a[3], py.IsTrue(a[4])))
            .Method(Slot.Call, "cls, /, *args, **kwargs", (py, a) =>
                py.Call(BuiltinTypes.Dict, CallForwarding.Arguments(a.Rest(1), a.Keywords(2))))
            .Method(Slot.InstanceCheck, "cls, other", (_, _) => throw PyError.Type("TypedDict does not support instance and class checks"))
            .Method(Slot.SubclassCheck, "cls, other", (_, _) => throw PyError.Type("TypedDict does not support instance and class checks")),
    };

    private static readonly NativeClass Marker = new("TypedDict", "typing") { Metaclass = Meta };

    private static readonly PyType FunctionType = new("function", "typing", [BuiltinTypes.Object], new PyTypeOptions
    {
        IsImmutable = true,
        Define = c => c
            .Method(Slot.Repr, "self", (py, a) => new PyStr($"<function TypedDict at {py.Address(a[0])}>"))
            .Method(Slot.Call, "self, typename, fields=None, /, *, total=True", (py, a) =>
            {
                var names = new PyDict();
                names.Store("__annotations__", a.OrNull(2) ?? new PyDict());
                return Make(py, py.Str(a[1]), PyTuple.Empty, names, py.IsTrue(a[3]));
            })
            .Method("__mro_entries__", "self, bases", (py, _) => new PyTuple(py.TypeOf(Marker))),
    });

    public static PyObject Function { get; } = new PyInstance(FunctionType);

    private static PyType Make(Interpreter py, string name, PyTuple bases, PyDict names, bool total)
    {
        if (bases.Cast<PyType>().Any(parent => parent.Type != py.TypeOf(Meta) && parent != TypingTypes.Generic))
        {
            throw PyError.Type("cannot inherit from both a TypedDict type and a non-TypedDict base class");
        }

        var annotations = new PyDict();
        var (required, optional) = (new List<PyObject>(), new List<PyObject>());
        foreach (var parent in bases.Cast<PyType>())
        {
            if (parent.Members.Find("__annotations__") is PyDict inherited)
            {
                annotations.Update(py, inherited);
                required.AddRange(py.Iterate(parent.Members.Find("__required_keys__") ?? PyTuple.Empty));
                optional.AddRange(py.Iterate(parent.Members.Find("__optional_keys__") ?? PyTuple.Empty));
            }
        }

        foreach (var (key, annotation) in (names.Find("__annotations__") as PyDict ?? new PyDict()).Entries)
        {
            var converted = TypingConversion.Of(annotation);
            annotations.Store((PyStr)key, converted);
            var isRequired = converted is PyTypingAlias { Name: "Required" } || (total && converted is not PyTypingAlias { Name: "NotRequired" });
            (isRequired ? required : optional).Add(key);
        }

        var type = new PyType(name, names.Find("__module__") is PyStr module ? module.Value : "__main__", [BuiltinTypes.Dict], new PyTypeOptions
        {
            Metatype = py.TypeOf(Meta),
            QualifiedName = (names.Find("__qualname__") as PyStr)?.Value,
        });
        type.SetMember("__annotations__", annotations);
        type.SetMember("__required_keys__", PyFrozenSet.Of(py, required));
        type.SetMember("__optional_keys__", PyFrozenSet.Of(py, optional));
        type.SetMember("__total__", PyBool.Of(total));
        type.SetMember("__doc__", names.Find("__doc__") ?? PyNone.Value);
        return type;
    }
}
