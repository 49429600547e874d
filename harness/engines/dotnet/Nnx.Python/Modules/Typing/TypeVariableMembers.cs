using Nnx.Python.Building;
using Nnx.Python.Builtins.Callables;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Typing;

/// <summary>Members of type variables, new types and forward references.</summary>
internal static class TypeVariableMembers
{
    public static void DefineTypeVar(ClassBuilder c)
    {
        DefineVariable(c);
        c.New("cls, name, *constraints, bound=None, covariant=False, contravariant=False", (py, a) =>
            {
                var (co, contra) = (py.IsTrue(a[4]), py.IsTrue(a[5]));
                if (co && contra)
                {
                    throw PyError.Value("Bivariant types are not supported.");
                }

                if (a.Rest(2).Count == 1)
                {
                    throw PyError.Type("A single constraint is not allowed");
                }

                return a.Rest(2).Count > 0 && a[3] is not PyNone
                    ? throw PyError.Type("Constraints cannot be combined with bound=...")
                    : new PyTypeVariable(TypeVariableKind.TypeVar, py.Str(a[1]))
                    {
                        Constraints = TypingConversion.All(a.Rest(2)),
                        Bound = a[3] is PyNone ? a[3] : TypingConversion.Of(a[3]),
                        IsCovariant = co,
                        IsContravariant = contra,
                        Module = CallerModule(py),
                    };
            })
            .Property("__constraints__", (_, self) => ((PyTypeVariable)self).Constraints)
            .Property("__bound__", (_, self) => ((PyTypeVariable)self).Bound)
            .Property("__covariant__", (_, self) => PyBool.Of(((PyTypeVariable)self).IsCovariant))
            .Property("__contravariant__", (_, self) => PyBool.Of(((PyTypeVariable)self).IsContravariant));
    }

    public static void DefineParamSpec(ClassBuilder c)
    {
        DefineVariable(c);
        c.New("cls, name, *, bound=None, covariant=False, contravariant=False", (py, a) =>
                new PyTypeVariable(TypeVariableKind.ParamSpec, py.Str(a[1])) { Module = CallerModule(py) })
            .Property("args", (_, self) => new PyForwardRef($"{((PyTypeVariable)self).Name}.args"))
            .Property("kwargs", (_, self) => new PyForwardRef($"{((PyTypeVariable)self).Name}.kwargs"));
    }

    public static void DefineTypeVarTuple(ClassBuilder c)
    {
        DefineVariable(c);
        c.New("cls, name", (py, a) => new PyTypeVariable(TypeVariableKind.TypeVarTuple, py.Str(a[1])) { Module = CallerModule(py) })
            .Method(Slot.Iter, "self", (_, a) => new PyEnumerationIterator(
                [new PyTypingAlias("Unpack", Array.Find(TypingForms.Single, form => form.Name == "Unpack")!, new PyTuple(a[0]))]));
    }

    public static void DefineNewType(ClassBuilder c) => c
        .New("cls, name, tp", (py, a) => new PyNewType(py.Str(a[1]), a[2], CallerModule(py)))
        .Method(Slot.Call, "self, /, *args, **kwargs", (py, a) =>
            ((PyNewType)a[0]).Invoke(py, CallForwarding.Arguments(a.Rest(1), a.Keywords(2))))
        .Method(Slot.Repr, "self", (_, a) => new PyStr($"{((PyNewType)a[0]).Module}.{((PyNewType)a[0]).Name}"))
        .Method(Slot.Or, "self, other", (_, a) => TypingUnions.Of(a[0], a[1]))
        .Method(Slot.ROr, "self, other", (_, a) => TypingUnions.Of(a[1], a[0]))
        .Property("__name__", (_, self) => new PyStr(((PyNewType)self).Name))
        .Property("__qualname__", (_, self) => new PyStr(((PyNewType)self).Name))
        .Property("__module__", (_, self) => new PyStr(((PyNewType)self).Module))
        .Property("__supertype__", (_, self) => ((PyNewType)self).Supertype);

    public static void DefineForwardRef(ClassBuilder c) => c
        .New("cls, arg", (_, a) => new PyForwardRef(a[1] is PyStr text
            ? text.Value
            : throw PyError.Type($"Forward reference must be a string -- got {a[1].Type.Name}")))
        .Method(Slot.Repr, "self", (py, a) => new PyStr($"ForwardRef({py.Repr(new PyStr(((PyForwardRef)a[0]).Text))})"))
        .Method(Slot.Eq, "self, other", (_, a) => a[1] is PyForwardRef other
            ? PyBool.Of(((PyForwardRef)a[0]).Text == other.Text)
            : PyNotImplemented.Value)
        .Method(Slot.Hash, "self", (_, a) => PyInt.Of(PyStr.HashOf(((PyForwardRef)a[0]).Text)))
        .Method(Slot.Or, "self, other", (_, a) => TypingUnions.Of(a[0], a[1]))
        .Method(Slot.ROr, "self, other", (_, a) => TypingUnions.Of(a[1], a[0]))
        .Property("__forward_arg__", (_, self) => new PyStr(((PyForwardRef)self).Text));

    private static string CallerModule(Interpreter py) =>
        py.CurrentFrame?.Globals.Find("__name__") is PyStr name ? name.Value : "__main__";

    private static void DefineVariable(ClassBuilder c) => c
        .Method(Slot.Repr, "self", (_, a) => new PyStr(((PyTypeVariable)a[0]).Text))
        .Method(Slot.Or, "self, right", (_, a) => TypingUnions.Of(a[0], a[1]))
        .Method(Slot.ROr, "self, left", (_, a) => TypingUnions.Of(a[1], a[0]))
        .Method("__mro_entries__", "self, bases", (_, a) => throw PyError.Type($"Cannot subclass an instance of {a[0].Type.Name}"))
        .Property("__name__", (_, self) => new PyStr(((PyTypeVariable)self).Name))
        .Property("__module__", (_, self) => new PyStr(((PyTypeVariable)self).Module));
}
