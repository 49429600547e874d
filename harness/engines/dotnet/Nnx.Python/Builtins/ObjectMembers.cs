using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Instances;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins;

/// <summary>Members of <c>object</c>.</summary>
internal static class ObjectMembers
{
    public static void Define(ClassBuilder c)
    {
        c.New("cls, /, *args, **kwargs", New)
            .Method(Slot.Init, "self, /, *args, **kwargs", Init)
            .Method(Slot.GetAttribute, "self, name, /", (py, a) =>
                py.FindGenericAttribute(a[0], Name(a[1])) ?? throw PyError.NoAttribute(a[0], Name(a[1])))
            .Method(Slot.SetAttr, "self, name, value, /", (py, a) =>
            {
                py.SetGenericAttribute(a[0], Name(a[1]), a[2]);
                return PyNone.Value;
            })
            .Method(Slot.DelAttr, "self, name, /", (py, a) =>
            {
                py.SetGenericAttribute(a[0], Name(a[1]), null);
                return PyNone.Value;
            })
            .Method(Slot.Eq, "self, value, /", (_, a) => ReferenceEquals(a[0], a[1]) ? PyBool.True : PyNotImplemented.Value)
            .Method(Slot.Ne, "self, value, /", (py, a) => py.CallSlot(a[0], Slot.Eq, a[1]) is { } equal and not PyNotImplemented
                ? PyBool.Of(!py.IsTrue(equal))
                : PyNotImplemented.Value)
            .Method(Slot.Hash, "self, /", (py, a) => PyInt.Of(py.Identity(a[0]) >> 4))
            .Method(Slot.Repr, "self, /", (py, a) => new PyStr(
                $"<{(a[0].Type.Module == "builtins" ? "" : a[0].Type.Module + ".")}{a[0].Type.QualifiedName} object at {py.Address(a[0])}>"))
            .Method(Slot.Str, "self, /", (py, a) => new PyStr(py.Repr(a[0])))
            .Method(Slot.Format, "self, format_spec, /", (py, a) =>
                Interpreter.ToText(a[1], "__format__() argument must be str, not {}").Length == 0
                    ? py.StrObject(a[0])
                    : throw PyError.Type($"unsupported format string passed to {a[0].Type.Name}.__format__"))
            .Method(Slot.Dir, "self, /", (_, a) => Directory.OfObject(a[0]))
            .ClassMethod("__init_subclass__", "cls, /", (_, _) => PyNone.Value)
            .ClassMethod("__subclasshook__", "cls, subclass, /", (_, _) => PyNotImplemented.Value)
            .Method("__reduce_ex__", "self, protocol, /", (py, a) => Reduction.Reduce(py, a[0]))
            .Method("__reduce__", "self, /", (py, a) => Reduction.Default(py, a[0]))
            .Method("__getstate__", "self, /", (_, a) => Reduction.State(a[0]))
            .Property("__class__", (_, self) => self.Type, SetClass)
            .Property("__dict__", (_, self) => self.Attributes ?? throw PyError.NoAttribute(self, "__dict__"), SetAttributes)
            .Value("__doc__", new PyStr("The base class of the class hierarchy."));
        foreach (var slot in (Slot[])[Slot.Lt, Slot.Le, Slot.Gt, Slot.Ge])
        {
            c.Method(slot, "self, value, /", (_, _) => PyNotImplemented.Value);
        }
    }

    private static string Name(PyObject name) => Interpreter.ToText(name, "attribute name must be string, not '{}'");

    private static PyObject New(Interpreter py, BoundArguments a)
    {
        var type = (PyType)a[0];
        if (a.Rest(1).Count > 0 || a.Keywords(2).Count > 0)
        {
            if (!type.Shares(Slot.New, BuiltinTypes.Object))
            {
                throw PyError.Type("object.__new__() takes exactly one argument (the type to instantiate)");
            }

            if (type.Shares(Slot.Init, BuiltinTypes.Object))
            {
                throw PyError.Type($"{type.Name}() takes no arguments");
            }
        }

        if (type.Lookup("__abstractmethods__") is Objects.Sets.PyFrozenSet { Count: > 0 } missing)
        {
            var names = missing.Elements.Select(py.Str).Order(StringComparer.Ordinal).ToList();
            throw PyError.Type(
                $"Can't instantiate abstract class {type.Name} with abstract method{(names.Count == 1 ? "" : "s")} {string.Join(", ", names)}");
        }

        if (type.LayoutOwner != BuiltinTypes.Object && !type.Shares(Slot.New, BuiltinTypes.Object)
            && type.LayoutOwner.IsImmutable && type.LayoutOwner.Lookup(Slot.New) is { } make
            && !ReferenceEquals(make, BuiltinTypes.Object.Lookup(Slot.New)) && !type.IsSubclassOf(ExceptionTypes.BaseException))
        {
            throw PyError.Type(
                $"object.__new__({type.Name}) is not safe, use {type.LayoutOwner.Name}.__new__()");
        }

        return (type.Allocator ?? throw PyError.Type($"cannot create '{type.FullName}' instances"))(type);
    }

    private static PyNone Init(Interpreter py, BoundArguments a)
    {
        if (a.Rest(1).Count > 0 || a.Keywords(2).Count > 0)
        {
            var type = a[0].Type;
            if (!type.Shares(Slot.Init, BuiltinTypes.Object))
            {
                throw PyError.Type("object.__init__() takes exactly one argument (the instance to initialize)");
            }

            if (type.Shares(Slot.New, BuiltinTypes.Object))
            {
                throw PyError.Type($"{type.Name}() takes no arguments");
            }
        }

        return PyNone.Value;
    }

    private static void SetAttributes(Interpreter py, PyObject self, PyObject? value)
    {
        if (self.Attributes is null || self is not IReplaceableAttributes holder)
        {
            throw PyError.NoAttribute(self, "__dict__");
        }

        holder.ReplaceAttributes(value switch
        {
            null => new PyDict(),
            PyDict attributes => attributes,
            _ => throw PyError.Type($"__dict__ must be set to a dictionary, not a '{value.Type.Name}'"),
        });
    }

    private static void SetClass(Interpreter py, PyObject self, PyObject? value)
    {
        if (value is null)
        {
            throw PyError.Type("can't delete __class__ attribute");
        }

        var type = value as PyType
            ?? throw PyError.Type($"__class__ must be set to a class, not '{value.Type.Name}' object");
        if (type.IsImmutable || self.Type.IsImmutable)
        {
            throw PyError.Type("__class__ assignment only supported for mutable types or ModuleType subclasses");
        }

        if (!self.TryChangeType(type))
        {
            throw PyError.Type($"__class__ assignment: '{type.Name}' object layout differs from '{self.Type.Name}'");
        }
    }
}
