using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Interpretation;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Exceptions;

/// <summary>Members of <c>BaseException</c>.</summary>
internal static class ExceptionMembers
{
    public static void Define(ClassBuilder c) => c
        .New("cls, /, *args, **kwargs", (_, a) =>
        {
            var type = (PyType)a[0];
            var made = (PyBaseException)type.Allocator!(type);
            made.Arguments = a.Rest(1);
            return made;
        })
        .Method(Slot.Init, "self, /, *args, **kwargs", (_, a) =>
        {
            if (a.Keywords(2).Count > 0)
            {
                throw PyError.Type($"{a[0].Type.Name}() takes no keyword arguments");
            }

            Self(a[0]).Arguments = a.Rest(1);
            return PyNone.Value;
        })
        .Method(Slot.Repr, "self, /", (py, a) => new PyStr(Self(a[0]).Arguments.Count == 1
            ? $"{a[0].Type.Name}({py.Repr(Self(a[0]).Arguments[0])})"
            : a[0].Type.Name + py.Repr(Self(a[0]).Arguments)))
        .Method(Slot.Str, "self, /", (py, a) => Text(py, Self(a[0])))
        .Method("with_traceback", "self, tb, /", (_, a) => a[0])
        .Method("add_note", "self, note, /", AddNote)
        .Method("__setstate__", "self, state, /", (py, a) =>
        {
            foreach (var (key, value) in a[1] is PyDict state ? state.Entries : [])
            {
                py.SetAttribute(a[0], ((PyStr)key).Value, value);
            }

            return PyNone.Value;
        })
        .Method("__reduce__", "self, /", (_, a) => a[0].Attributes is { Count: > 0 } attributes
            ? new PyTuple(a[0].Type, Self(a[0]).Arguments, attributes)
            : new PyTuple(a[0].Type, Self(a[0]).Arguments))
        .Property("args", (_, self) => Self(self).Arguments, (py, self, value) =>
            Self(self).Arguments = new PyTuple([.. py.Iterate(value ?? throw PyError.Type("args may not be deleted"))]))
        .Property("__cause__", (_, self) => Self(self).Cause ?? (PyObject)PyNone.Value, (_, self, value) =>
        {
            Self(self).Cause = Linked(value, "cause");
            Self(self).SuppressContext = true;
        })
        .Property("__context__", (_, self) => Self(self).Context ?? (PyObject)PyNone.Value, (_, self, value) =>
            Self(self).Context = Linked(value, "context"))
        .Property("__suppress_context__", (_, self) => PyBool.Of(Self(self).SuppressContext), (py, self, value) =>
            Self(self).SuppressContext = value is not null && py.IsTrue(value))
        .Property("__traceback__", (_, self) => TracebackValues.Of(Self(self)), (_, _, _) => { });

    public static PyStr Text(Interpreter py, PyBaseException exception) => exception.Arguments.Count switch
    {
        0 => PyStr.Empty,
        1 => py.StrObject(exception.Arguments[0]),
        _ => new PyStr(py.Str(exception.Arguments)),
    };

    private static PyBaseException Self(PyObject self) => (PyBaseException)self;

    private static PyBaseException? Linked(PyObject? value, string what) => value switch
    {
        PyBaseException exception => exception,
        PyNone => null,
        _ => throw PyError.Type($"exception {what} must be None or derive from BaseException"),
    };

    private static PyNone AddNote(Interpreter py, BoundArguments a)
    {
        if (a[1] is not PyStr)
        {
            throw PyError.Type($"note must be a str, not '{a[1].Type.Name}'");
        }

        if (py.FindAttribute(a[0], "__notes__") is not { } notes)
        {
            notes = new PyList();
            py.SetAttribute(a[0], "__notes__", notes);
        }

        (notes as PyList ?? throw PyError.Type("Cannot add note: __notes__ is not a list")).Items.Add(a[1]);
        return PyNone.Value;
    }
}
