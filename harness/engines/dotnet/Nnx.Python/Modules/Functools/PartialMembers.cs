using Nnx.Python.Building;
using Nnx.Python.Builtins.Callables;
using Nnx.Python.Builtins.Sequences;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Functools;

/// <summary>Members of <c>functools.partial</c>.</summary>
internal static class PartialMembers
{
    public static void Define(ClassBuilder c) => c
        .New("cls, /, *args, **kwargs", New)
        .Method(Slot.Init, "self, /, *args, **kwargs", (_, _) => PyNone.Value)
        .Method(Slot.Call, "self, /, *args, **kwargs", (py, a) =>
            Self(a[0]).Invoke(py, CallForwarding.Arguments(a.Rest(1), a.Keywords(2))))
        .Method(Slot.Repr, "self, /", (py, a) => new PyStr(Repr(py, Self(a[0]))))
        .Method("__reduce__", "self, /", (_, a) => new PyTuple(
            a[0].Type,
            new PyTuple([Self(a[0]).Function, .. Self(a[0]).Positional]),
            new PyTuple(Self(a[0]).Function, Self(a[0]).Positional, Self(a[0]).Named, a[0].Attributes ?? (PyObject)PyNone.Value)))
        .Method("__setstate__", "self, state, /", (_, a) =>
        {
            var state = (PyTuple)a[1];
            (Self(a[0]).Function, Self(a[0]).Positional, Self(a[0]).Named) = (state[0], (PyTuple)state[1], (PyDict)state[2]);
            return PyNone.Value;
        })
        .ClassMethod("__class_getitem__", "cls, item, /", GenericAliases.Subscript)
        .Property("func", (_, self) => Self(self).Function)
        .Property("args", (_, self) => Self(self).Positional)
        .Property("keywords", (_, self) => Self(self).Named);

    private static PyPartial Self(PyObject self) => (PyPartial)self;

    private static PyPartial New(Interpreter py, BoundArguments a)
    {
        var arguments = a.Rest(1);
        if (arguments.Count == 0)
        {
            throw PyError.Type("type 'partial' takes at least one argument");
        }

        if (!Interpreter.IsCallable(arguments[0]))
        {
            throw PyError.Type("the first argument must be callable");
        }

        var positional = new PyTuple([.. arguments.Items[1..]]);
        var named = a.Keywords(2);
        if (arguments[0] is PyPartial inner && ReferenceEquals(inner.Type, FunctoolsTypes.Partial) && inner.Attributes is not { Count: > 0 })
        {
            var merged = inner.Named.Copy();
            merged.Update(py, named);
            return new PyPartial((PyType)a[0])
            {
                Function = inner.Function,
                Positional = new PyTuple([.. inner.Positional.Items, .. positional.Items]),
                Named = merged,
            };
        }

        return new PyPartial((PyType)a[0]) { Function = arguments[0], Positional = positional, Named = named };
    }

    private static string Repr(Interpreter py, PyPartial self)
    {
        if (!py.TryBeginRepr(self))
        {
            return "...";
        }

        try
        {
            var parts = self.Positional.Select(py.Repr).Prepend(py.Repr(self.Function))
                .Concat(self.Named.Entries.Select(entry => $"{py.Str(entry.Key)}={py.Repr(entry.Value)}"));
            return $"{self.Type.FullName}({string.Join(", ", parts)})";
        }
        finally
        {
            py.EndRepr(self);
        }
    }
}
