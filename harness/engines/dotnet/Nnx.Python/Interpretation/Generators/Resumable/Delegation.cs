using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Interpretation.Generators.Resumable;

/// <summary>One step of the iterator behind a <c>yield from</c>.</summary>
internal static class Delegation
{
    /// <summary><see cref="Completion.Yield"/> with a value, <see cref="Completion.Return"/> with the value of the end, or <see cref="Completion.Raise"/>.</summary>
    public static Completion Step(Interpreter py, PyObject iterator, PyObject sent, PyBaseException? thrown, out PyObject value)
    {
        if (thrown is not null)
        {
            return Throw(py, iterator, thrown, out value);
        }

        if (iterator is PyGenerator generator)
        {
            return generator.Resume(py, sent, null, out value);
        }

        if (sent is PyNone && iterator is PyIterator native)
        {
            var next = native.TryNext(py);
            value = next ?? PyNone.Value;
            return next is null ? Completion.Return : Completion.Yield;
        }

        return Ask(() => sent is PyNone
            ? py.CallSlot(iterator, Slot.Next) ?? throw PyError.Type($"'{iterator.Type.Name}' object is not an iterator")
            : py.CallMethod(iterator, "send", sent), out value);
    }

    private static Completion Throw(Interpreter py, PyObject iterator, PyBaseException thrown, out PyObject value)
    {
        value = PyNone.Value;
        if (thrown.Type.IsSubclassOf(ExceptionTypes.GeneratorExit))
        {
            if (iterator is PyGenerator closed)
            {
                GeneratorMembers.Close(py, closed);
            }
            else if (py.FindAttribute(iterator, "close") is { } close)
            {
                py.Call(close);
            }

            py.Raise(thrown);
            return Completion.Raise;
        }

        if (iterator is PyGenerator generator)
        {
            return generator.Resume(py, PyNone.Value, thrown, out value);
        }

        if (py.FindAttribute(iterator, "throw") is not { } method)
        {
            py.Raise(thrown);
            return Completion.Raise;
        }

        return Ask(() => py.Call(method, thrown), out value);
    }

    private static Completion Ask(Func<PyObject> next, out PyObject value)
    {
        try
        {
            value = next();
            return Completion.Yield;
        }
        catch (PyRaise raised) when (raised.Is(ExceptionTypes.StopIteration))
        {
            value = raised.Value.Arguments.Count == 0 ? PyNone.Value : raised.Value.Arguments[0];
            return Completion.Return;
        }
    }
}
