using Nnx.Python.Building;
using Nnx.Python.Builtins.Containers;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Collections;

/// <summary>Members of <c>collections.defaultdict</c>.</summary>
internal static class DefaultDictMembers
{
    public static void Define(ClassBuilder c) => c
        .New("cls, /, *args, **kwargs", (_, a) => new PyDefaultDict((PyType)a[0]))
        .Method(Slot.Init, "self, /, *args, **kwargs", Init)
        .Method(Slot.Missing, "self, key, /", (py, a) =>
        {
            var value = py.Call(Self(a[0]).Factory ?? throw PyError.Key(a[1]));
            py.SetItem(a[0], a[1], value);
            return value;
        })
        .Method(Slot.Repr, "self, /", (py, a) => new PyStr(Repr(py, Self(a[0]))))
        .Method("copy", "self, /", (py, a) => Copy(py, Self(a[0])))
        .Method("__copy__", "self, /", (py, a) => Copy(py, Self(a[0])))
        .Method(Slot.Or, "self, value, /", (py, a) => a[1] is PyDict ? Union(py, Self(a[0]), a[0], a[1]) : PyNotImplemented.Value)
        .Method(Slot.ROr, "self, value, /", (py, a) => a[1] is PyDict ? Union(py, Self(a[0]), a[1], a[0]) : PyNotImplemented.Value)
        .Method("__reduce__", "self, /", (py, a) => new PyTuple(
            a[0].Type,
            Self(a[0]).Factory is { } factory ? new PyTuple(factory) : PyTuple.Empty,
            PyNone.Value,
            PyNone.Value,
            py.GetIterator(py.CallMethod(a[0], "items"))))
        .Property("default_factory", (_, self) => Self(self).Factory ?? PyNone.Value, (_, self, value) =>
            Self(self).Factory = value is PyNone ? null : value);

    private static PyDefaultDict Self(PyObject self) => (PyDefaultDict)self;

    private static PyNone Init(Interpreter py, BoundArguments a)
    {
        var arguments = a.Rest(1);
        if (arguments.Count > 0)
        {
            Self(a[0]).Factory = arguments[0] is PyNone ? null
                : Interpreter.IsCallable(arguments[0]) ? arguments[0]
                : throw PyError.Type("first argument must be callable or None");
        }

        DictUpdates.Apply(
            py, Self(a[0]), "dict", arguments.Count > 1 ? new PyTuple([.. arguments.Items[1..]]) : PyTuple.Empty, a.Keywords(2));
        return PyNone.Value;
    }

    private static string Repr(Interpreter py, PyDefaultDict self)
    {
        var factory = self.Factory is null ? "None" : py.Repr(self.Factory);
        return $"{self.Type.Name}({factory}, {DictMembers.Repr(py, self)})";
    }

    private static PyDefaultDict Copy(Interpreter py, PyDefaultDict self)
    {
        var copy = new PyDefaultDict(self.Type) { Factory = self.Factory };
        copy.Update(py, self);
        return copy;
    }

    private static PyDefaultDict Union(Interpreter py, PyDefaultDict self, PyObject left, PyObject right)
    {
        var union = new PyDefaultDict(self.Type) { Factory = self.Factory };
        union.Update(py, (PyDict)left);
        union.Update(py, (PyDict)right);
        return union;
    }
}
