using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Interpretation.Generators;

/// <summary>Members of <c>generator</c>.</summary>
internal static class GeneratorMembers
{
    public static void Define(ClassBuilder c) => c
        .Method(Slot.Iter, "self, /", (_, a) => a[0])
        .Method(Slot.Next, "self, /", (py, a) => Send(py, Self(a[0]), PyNone.Value))
        .Method("send", "self, value, /", (py, a) => Send(py, Self(a[0]), a[1]))
        .Method("throw", "self, typ, val=None, tb=None, /", (py, a) =>
            Step(py, Self(a[0]), PyNone.Value, ExceptionValues.Make(py, a[1], a[2])))
        .Method("close", "self, /", (py, a) =>
        {
            Close(py, Self(a[0]));
            return PyNone.Value;
        })
        .Method(Slot.Repr, "self, /", (_, a) => new PyStr(
            $"<generator object {Self(a[0]).QualifiedName} at 0x{System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(a[0]):x12}>"))
        .Property("__name__", (_, self) => new PyStr(Self(self).Name))
        .Property("__qualname__", (_, self) => new PyStr(Self(self).QualifiedName))
        .Property("gi_running", (_, self) => PyBool.Of(Self(self).IsRunning))
        .Property("gi_code", (_, self) => Self(self).Frame.Code);

    /// <summary><c>generator.close()</c>.</summary>
    public static void Close(Interpreter py, PyGenerator generator)
    {
        if (generator.IsFinished)
        {
            return;
        }

        var exit = new PyBaseException(ExceptionTypes.GeneratorExit);
        switch (generator.Resume(py, PyNone.Value, exit, out _))
        {
            case Completion.Yield:
                throw PyError.Runtime("generator ignored GeneratorExit");
            case Completion.Raise:
                var raised = py.Thrown();
                if (!raised.Is(ExceptionTypes.GeneratorExit) && !raised.Is(ExceptionTypes.StopIteration))
                {
                    throw raised;
                }

                break;
        }
    }

    private static PyGenerator Self(PyObject self) => (PyGenerator)self;

    private static PyObject Send(Interpreter py, PyGenerator generator, PyObject value) => Step(py, generator, value, null);

    private static PyObject Step(Interpreter py, PyGenerator generator, PyObject sent, PyBaseException? thrown) =>
        generator.Resume(py, sent, thrown, out var value) switch
        {
            Completion.Yield => value,
            Completion.Raise => throw py.Thrown(),
            _ => throw new PyRaise(value is PyNone
                ? new PyBaseException(ExceptionTypes.StopIteration)
                : new PyBaseException(ExceptionTypes.StopIteration, value)),
        };
}
