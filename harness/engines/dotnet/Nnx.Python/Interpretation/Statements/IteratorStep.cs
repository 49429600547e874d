using Nnx.Python.Errors;
using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Python.Interpretation.Statements;

/// <summary>Asks an iterator for its next value, without throwing where its class is of the program.</summary>
internal static class IteratorStep
{
    /// <summary><see cref="Completion.Yield"/> with a value, <see cref="Completion.Normal"/> at the end, or <see cref="Completion.Raise"/>.</summary>
    public static Completion Advance(Interpreter py, PyObject iterator, out PyObject? value)
    {
        if (iterator is PyIterator || iterator.Type.Lookup(Slot.Next) is not PyFunction next)
        {
            value = py.TryNext(iterator);
            return value is null ? Completion.Normal : Completion.Yield;
        }

        value = next.Call(py, iterator, [], []);
        if (value is not null)
        {
            return Completion.Yield;
        }

        if (!py.Raised!.Type.IsSubclassOf(ExceptionTypes.StopIteration))
        {
            return Completion.Raise;
        }

        py.TakeRaised();
        return Completion.Normal;
    }
}
