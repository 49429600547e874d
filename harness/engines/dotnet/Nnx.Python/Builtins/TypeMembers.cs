using Nnx.Python.Building;
using Nnx.Python.Builtins.Callables;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Interpretation.Classes;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Typing;
using Nnx.Python.Objects.Views;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins;

/// <summary>Members of <c>type</c>.</summary>
internal static class TypeMembers
{
    public static void Define(ClassBuilder c) => c
        .New("cls, /, *args, **kwargs", New)
        .Method(Slot.Init, "self, /, *args, **kwargs", (_, _) => PyNone.Value)
        .Method(Slot.Call, "self, /, *args, **kwargs", (py, a) =>
            Self(a[0]).Instantiate(py, CallForwarding.Arguments(a.Rest(1), a.Keywords(2))))
        .Method(Slot.Repr, "self, /", (_, a) => new PyStr($"<class '{Self(a[0]).FullName}'>"))
        .Method(Slot.GetAttribute, "self, name, /", (py, a) =>
            Self(a[0]).FindAttribute(py, ((PyStr)a[1]).Value) ?? throw PyError.NoAttribute(a[0], ((PyStr)a[1]).Value))
        .Method(Slot.Or, "self, value, /", (_, a) => Unions.Of(a[0], a[1]) ?? PyNotImplemented.Value)
        .Method(Slot.ROr, "self, value, /", (_, a) => Unions.Of(a[1], a[0]) ?? PyNotImplemented.Value)
        .Method(Slot.Dir, "self, /", (_, a) => Directory.OfClass(Self(a[0])))
        .Method(Slot.InstanceCheck, "self, instance, /", (py, a) => PyBool.Of(py.IsPlainInstance(a[1], Self(a[0]))))
        .Method(Slot.SubclassCheck, "self, subclass, /", (_, a) => PyBool.Of(a[1] is PyType type && type.IsSubclassOf(Self(a[0]))))
        .Method("mro", "self, /", (_, a) => new PyList(Self(a[0]).Mro))
        .Method("__subclasses__", "self, /", (_, a) => new PyList(Self(a[0]).Subclasses()))
        .ClassMethod("__prepare__", "cls, /, *args, **kwargs", (_, _) => new PyDict())
        .Property("__name__", (_, self) => new PyStr(Self(self).Name), SetName)
        .Property("__qualname__", (_, self) => new PyStr(Self(self).QualifiedName), (_, self, value) =>
            Writable(self, "__qualname__").QualifiedName = value is PyStr text
                ? text.Value
                : throw PyError.Type($"can only assign string to {Self(self).Name}.__qualname__, not '{value?.Type.Name}'"))
        .Property("__module__", (py, self) => Self(self).Members.Find("__module__") ?? new PyStr(Self(self).Module), (_, self, value) =>
        {
            Writable(self, "__module__").Module = (value as PyStr)?.Value ?? Self(self).Module;
            Self(self).SetMember("__module__", value ?? PyNone.Value);
        })
        .Property("__bases__", (_, self) => new PyTuple([.. Self(self).Bases]))
        .Property("__base__", (_, self) => Self(self).Bases.Length == 0 ? PyNone.Value : Layouts.BestBase(Self(self).Bases))
        .Property("__mro__", (_, self) => new PyTuple([.. Self(self).Mro]))
        .Property("__dict__", (_, self) => new PyMappingProxy(Self(self).Members))
        .Property("__doc__", (_, self) => Self(self).Members.Find("__doc__") ?? PyNone.Value, (_, self, value) =>
            Writable(self, "__doc__").SetMember("__doc__", value ?? PyNone.Value))
        .Property("__annotations__", Annotations, (_, self, value) =>
            Writable(self, "__annotations__").SetMember("__annotations__", value ?? PyNone.Value))
        .Property("__abstractmethods__", (_, self) =>
            Self(self).Members.Find("__abstractmethods__") ?? throw PyError.Attribute("__abstractmethods__"), (_, self, value) =>
            Self(self).SetMember("__abstractmethods__", value ?? PyNone.Value))
        .Property("__text_signature__", (_, _) => PyNone.Value);

    private static PyType Self(PyObject self) => (PyType)self;

    private static PyType Writable(PyObject self, string name) => Self(self).IsImmutable
        ? throw PyError.Type($"cannot set '{name}' attribute of immutable type '{Self(self).Name}'")
        : Self(self);

    private static PyObject New(Interpreter py, BoundArguments a)
    {
        var arguments = a.Rest(1);
        if (ReferenceEquals(a[0], BuiltinTypes.TypeType) && arguments.Count == 1 && a.Keywords(2).Count == 0)
        {
            return arguments[0].Type;
        }

        if (arguments.Count != 3)
        {
            throw PyError.Type(ReferenceEquals(a[0], BuiltinTypes.TypeType)
                ? "type() takes 1 or 3 arguments"
                : $"type.__new__() takes exactly 3 arguments ({arguments.Count} given)");
        }

        var name = arguments[0] is PyStr text
            ? text.Value
            : throw PyError.Type($"type.__new__() argument 1 must be str, not {arguments[0].Type.Name}");
        var bases = arguments[1] as PyTuple
            ?? throw PyError.Type($"type.__new__() argument 2 must be tuple, not {arguments[1].Type.Name}");
        var names = arguments[2] as PyDict
            ?? throw PyError.Type($"type.__new__() argument 3 must be dict, not {arguments[2].Type.Name}");
        return ClassCreation.Create(py, (PyType)a[0], name, bases, names, CallForwarding.Arguments(PyTuple.Empty, a.Keywords(2)));
    }

    private static void SetName(Interpreter py, PyObject self, PyObject? value) =>
        Writable(self, "__name__").Name = value is PyStr text
            ? text.Value
            : throw PyError.Type($"can only assign string to {Self(self).Name}.__name__, not '{value?.Type.Name}'");

    private static PyObject Annotations(Interpreter py, PyObject self)
    {
        var type = Self(self);
        if (type.Members.Find("__annotations__") is { } own)
        {
            return own;
        }

        if (type.IsImmutable)
        {
            throw PyError.NoAttribute(type, "__annotations__");
        }

        var made = new PyDict();
        type.SetMember("__annotations__", made);
        return made;
    }
}
