using Nnx.Python.Building;
using Nnx.Python.Builtins.Callables;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Modules.Typing;

/// <summary>Members of special forms and of types with arguments.</summary>
internal static class TypingMembers
{
    public static void DefineForm(ClassBuilder c)
    {
        DefineUnions(c);
        c.Method(Slot.Repr, "self", (_, a) => new PyStr($"typing.{Form(a[0]).Name}"))
            .Method(Slot.GetItem, "self, parameters", (py, a) => TypingForms.Subscript(py, Form(a[0]), a[1]))
            .Method(Slot.Call, "self, /, *args, **kwds", (_, a) => throw PyError.Type($"Cannot instantiate typing.{Form(a[0]).Name}"))
            .Method(Slot.InstanceCheck, "self, obj", (_, a) => throw PyError.Type($"typing.{Form(a[0]).Name} cannot be used with isinstance()"))
            .Method(Slot.SubclassCheck, "self, cls", (_, a) => throw PyError.Type($"typing.{Form(a[0]).Name} cannot be used with issubclass()"))
            .Method("__mro_entries__", "self, bases", (_, a) => throw PyError.Type($"Cannot subclass typing.{Form(a[0]).Name}"))
            .Method("__reduce__", "self", (_, a) => new PyStr(Form(a[0]).Name))
            .Property("_name", (_, self) => new PyStr(Form(self).Name))
            .Property("__name__", (_, self) => new PyStr(Form(self).Name));
    }

    public static void DefineBareAlias(ClassBuilder c)
    {
        DefineUnions(c);
        c.Method(Slot.Repr, "self", (_, a) => new PyStr($"typing.{Bare(a[0]).Name}"))
            .Method(Slot.GetItem, "self, params", (py, a) => TypingSubscripts.Of(py, Bare(a[0]), a[1]))
            .Method(Slot.Call, "self, /, *args, **kwds", (py, a) => throw PyError.Type(
                $"Type {Bare(a[0]).Name} cannot be instantiated; use {Bare(a[0]).Origin(py).Name}() instead"))
            .Method(Slot.InstanceCheck, "self, obj", (py, a) => PyBool.Of(py.IsInstance(a[1], (PyObject)Bare(a[0]).Origin(py))))
            .Method(Slot.SubclassCheck, "self, cls", (py, a) => PyBool.Of(py.IsSubclass(
                a[1] is PyBareAlias other ? other.Origin(py) : a[1], Bare(a[0]).Origin(py))))
            .Method("__mro_entries__", "self, bases", (py, a) => Bases(Bare(a[0]).Origin(py), (PyTuple)a[1]))
            .Method(Slot.GetAttr, "self, attr", (py, a) => py.GetAttribute(Bare(a[0]).Origin(py), ((PyStr)a[1]).Value))
            .Method("__reduce__", "self", (_, a) => new PyStr(Bare(a[0]).Name))
            .Property("__origin__", (py, self) => Bare(self).Origin(py))
            .Property("_name", (_, self) => new PyStr(Bare(self).Name))
            .Property("__parameters__", (_, _) => PyTuple.Empty)
            .Property("__module__", (_, _) => new PyStr("typing"));
    }

    public static void DefineAlias(ClassBuilder c)
    {
        DefineUnions(c);
        c.Method(Slot.Repr, "self", (py, a) => new PyStr(TypingText.Of(py, Alias(a[0]))))
            .Method(Slot.Eq, "self, other", (_, a) => a[1] is PyTypingAlias or Objects.Typing.PyUnion
                ? PyBool.Of(TypingEquality.AreEqual(a[0], a[1]))
                : PyNotImplemented.Value)
            .Method(Slot.Hash, "self", (_, a) => PyInt.Of(TypingEquality.Hash(a[0])))
            .Method(Slot.Call, "self, /, *args, **kwds", (py, a) =>
                Alias(a[0]).Invoke(py, CallForwarding.Arguments(a.Rest(1), a.Keywords(2))))
            .Method(Slot.GetItem, "self, args", (py, a) => TypingSubscripts.Substitute(py, Alias(a[0]), a[1]))
            .Method(Slot.InstanceCheck, "self, obj", (py, a) => Alias(a[0]).Name == "Union"
                ? PyBool.Of(Alias(a[0]).Arguments.Any(member => py.IsInstance(a[1], member)))
                : throw PyError.Type("Subscripted generics cannot be used with class and instance checks"))
            .Method(Slot.SubclassCheck, "self, cls", (py, a) => Alias(a[0]).Name == "Union"
                ? PyBool.Of(Alias(a[0]).Arguments.Any(member => py.IsSubclass(a[1], member)))
                : throw PyError.Type("Subscripted generics cannot be used with class and instance checks"))
            .Method("__mro_entries__", "self, bases", (py, a) => Alias(a[0]).Origin is PyType type
                ? Alias(a[0]).Name is null ? new PyTuple(type) : Bases(type, (PyTuple)a[1])
                : throw PyError.Type($"Cannot subclass {py.Repr(a[0])}"))
            .Method(Slot.GetAttr, "self, attr", (py, a) => ((PyStr)a[1]).Value.StartsWith("__", StringComparison.Ordinal)
                && ((PyStr)a[1]).Value is not ("__name__" or "__qualname__" or "__doc__")
                ? throw PyError.Attribute(((PyStr)a[1]).Value)
                : py.GetAttribute(Alias(a[0]).Origin, ((PyStr)a[1]).Value))
            .Property("__origin__", (_, self) => Alias(self).Origin)
            .Property("__args__", (_, self) => Alias(self).Name == "Annotated" ? new PyTuple(Alias(self).Origin) : Alias(self).Arguments)
            .Property("__parameters__", (_, self) => Alias(self).Parameters)
            .Property("__metadata__", (_, self) => Alias(self).Name == "Annotated"
                ? Alias(self).Metadata
                : throw PyError.Attribute("__metadata__"))
            .Property("_name", (_, self) => Alias(self).Name is { } name ? new PyStr(name) : PyNone.Value)
            .Property("__module__", (_, self) => Alias(self) is { Name: null, Origin: PyType type } ? new PyStr(type.Module) : new PyStr("typing"));
    }

    public static void DefineAnyMeta(ClassBuilder c) => c
        .Method(Slot.Repr, "self", (_, a) => new PyStr(ReferenceEquals(a[0], TypingTypes.Any)
            ? "typing.Any"
            : $"<class '{((PyType)a[0]).FullName}'>"))
        .Method(Slot.InstanceCheck, "self, obj", (py, a) => ReferenceEquals(a[0], TypingTypes.Any)
            ? throw PyError.Type("typing.Any cannot be used with isinstance()")
            : PyBool.Of(py.IsPlainInstance(a[1], (PyType)a[0])));

    public static void DefineAny(ClassBuilder c) => c.New("cls, /, *args, **kwargs", (py, a) => ReferenceEquals(a[0], TypingTypes.Any)
        ? throw PyError.Type("Any cannot be instantiated")
        : py.Call(py.GetAttribute(BuiltinTypes.Object, "__new__"), a[0]));

    public static void DefineAnnotated(ClassBuilder c) => c
        .New("cls, /, *args, **kwargs", (_, _) => throw PyError.Type("Type Annotated cannot be instantiated."))
        .ClassMethod("__class_getitem__", "cls, params", (_, a) =>
        {
            if (a[1] is not PyTuple { Count: > 1 } parts)
            {
                throw PyError.Type("Annotated[...] should be used with at least two arguments (a type and an annotation).");
            }

            var origin = TypingConversion.Of(parts[0]);
            PyObject[] metadata = [.. parts.Items[1..]];
            return origin is PyTypingAlias { Name: "Annotated" } inner
                ? new PyTypingAlias("Annotated", inner.Origin, PyTuple.Empty) { Metadata = new PyTuple([.. inner.Metadata, .. metadata]) }
                : new PyTypingAlias("Annotated", origin, PyTuple.Empty) { Metadata = new PyTuple(metadata) };
        });

    // In a class statement the bare class stands in, with Generic behind it where no other base brings it.
    private static PyTuple Bases(PyType origin, PyTuple bases) =>
        bases.Any(other => other is PyTypingAlias { Name: null } or PyType { Name: "Generic" })
            ? new PyTuple(origin)
            : new PyTuple(origin, TypingTypes.Generic);

    private static PySpecialForm Form(PyObject self) => (PySpecialForm)self;

    private static PyBareAlias Bare(PyObject self) => (PyBareAlias)self;

    private static PyTypingAlias Alias(PyObject self) => (PyTypingAlias)self;

    private static void DefineUnions(ClassBuilder c) => c
        .Method(Slot.Or, "self, right", (_, a) => TypingUnions.Of(a[0], a[1]))
        .Method(Slot.ROr, "self, left", (_, a) => TypingUnions.Of(a[1], a[0]));
}
