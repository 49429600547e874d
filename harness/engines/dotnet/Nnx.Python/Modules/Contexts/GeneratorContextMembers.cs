using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Modules.Functools;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Contexts;

/// <summary>Members of context managers that are generators.</summary>
internal static class GeneratorContextMembers
{
    public static void Define(ClassBuilder c) => c
        .Method(Slot.Enter, "self", (py, a) => py.TryNext(Self(a).Generator) ?? throw PyError.Runtime("generator didn't yield"))
        .Method(Slot.Exit, "self, typ, value, traceback", Exit)
        .Method(Slot.Call, "self, func", (py, a) => Decorate(py, a[1], inner => Self(a).Recreate(inner)));

    /// <summary>A function that runs inside a context that is made for each call.</summary>
    public static PyObject Decorate(Interpreter py, PyObject function, Func<Interpreter, PyObject> make) => Wrapping.Update(
        py, new PyWrapper("inner", (inner, arguments) => ContextProtocol.Run(inner, make(inner), () => inner.Call(function, arguments))),
        function, null, null);

    private static PyGeneratorContext Self(BoundArguments a) => (PyGeneratorContext)a[0];

    private static PyBool Exit(Interpreter py, BoundArguments a)
    {
        var generator = Self(a).Generator;
        if (a[1] is PyNone)
        {
            return py.TryNext(generator) is null ? PyBool.False : throw PyError.Runtime("generator didn't stop");
        }

        var value = a[2] as PyBaseException ?? (PyBaseException)py.Call(a[1]);
        try
        {
            py.CallMethod(generator, "throw", value);
        }
        catch (PyRaise raised) when (raised.Is(ExceptionTypes.StopIteration))
        {
            return PyBool.Of(!ReferenceEquals(raised.Value, value));
        }
        catch (PyRaise raised) when (ReferenceEquals(raised.Value, value))
        {
            return PyBool.False;
        }
        catch (PyRaise raised) when (raised.Is(ExceptionTypes.RuntimeError) && value.Type.IsSubclassOf(ExceptionTypes.StopIteration)
            && ReferenceEquals(raised.Value.Cause, value))
        {
            return PyBool.False;
        }

        throw PyError.Runtime("generator didn't stop after throw()");
    }
}
