using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Modules.Typing;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Typing;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Typing;

/// <summary>Members of <c>types.GenericAlias</c>; what it lacks is read from the class.</summary>
internal static class GenericAliasMembers
{
    public static void Define(ClassBuilder c) => c
        .New("cls, origin, args, /", (_, a) => new PyGenericAlias(
            a[1] as PyType ?? throw PyError.Type("GenericAlias expects a class"), a[2] as PyTuple ?? new PyTuple(a[2])))
        .Method(Slot.Repr, "self, /", (py, a) => new PyStr(Repr(py, Self(a[0]))))
        .Method(Slot.Hash, "self, /", (py, a) => PyInt.Of(py.Hash(Self(a[0]).Origin) ^ py.Hash(Self(a[0]).Arguments)))
        .Method(Slot.Eq, "self, value, /", (py, a) => a[1] is PyGenericAlias other
            ? PyBool.Of(Self(a[0]).Origin == other.Origin && py.IsEqual(Self(a[0]).Arguments, other.Arguments))
            : PyNotImplemented.Value)
        .Method(Slot.Or, "self, value, /", (_, a) => Unions.Of(a[0], a[1]) ?? PyNotImplemented.Value)
        .Method(Slot.ROr, "self, value, /", (_, a) => Unions.Of(a[1], a[0]) ?? PyNotImplemented.Value)
        .Method(Slot.Call, "self, /, *args, **kwargs", (py, a) =>
            py.Call(Self(a[0]).Origin, Callables.CallForwarding.Arguments(a.Rest(1), a.Keywords(2))))
        .Method(Slot.GetItem, "self, item, /", (py, a) =>
        {
            var parameters = TypeVariables.Collect(Self(a[0]).Arguments);
            var values = a[1] as PyTuple ?? new PyTuple(a[1]);
            return parameters.Count == 0 ? throw PyError.Type($"{py.Repr(a[0])} is not a generic class")
                : values.Count == parameters.Count ? TypeVariables.Substitute(a[0], parameters, values)
                : throw TypingSubscripts.WrongCount(py.Repr(a[0]), values.Count, parameters.Count);
        })
        .Method(Slot.InstanceCheck, "self, instance, /", (_, _) =>
            throw PyError.Type("isinstance() argument 2 cannot be a parameterized generic"))
        .Method(Slot.SubclassCheck, "self, subclass, /", (_, _) =>
            throw PyError.Type("issubclass() argument 2 cannot be a parameterized generic"))
        .Method("__mro_entries__", "self, bases, /", (_, a) => new PyTuple(Self(a[0]).Origin))
        .Method(Slot.GetAttr, "self, name, /", (py, a) => py.GetAttribute(Self(a[0]).Origin, ((PyStr)a[1]).Value))
        .Property("__origin__", (_, self) => Self(self).Origin)
        .Property("__args__", (_, self) => Self(self).Arguments)
        .Property("__parameters__", (_, self) => TypeVariables.Collect(Self(self).Arguments));

    private static PyGenericAlias Self(PyObject self) => (PyGenericAlias)self;

    private static string Repr(Interpreter py, PyGenericAlias alias)
    {
        var arguments = alias.Arguments.Count == 0
            ? "()"
            : string.Join(", ", alias.Arguments.Select(argument => argument is PyList list
                ? $"[{string.Join(", ", list.Items.Select(item => TypeText.Of(py, item)))}]"
                : TypeText.Of(py, argument)));
        return $"{alias.Origin.FullName}[{arguments}]";
    }
}
