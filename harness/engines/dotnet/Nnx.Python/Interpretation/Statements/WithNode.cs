using Nnx.Python.Errors;
using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation.Statements;

/// <summary><c>with context as target: body</c>, one item.</summary>
/// <param name="context">The context manager.</param>
/// <param name="body">The body; it begins with the assignment to the target, which is guarded too.</param>
/// <param name="entered">Where the result of <c>__enter__</c> is put for the body to take; -1 where nobody takes it.</param>
/// <param name="point">Where a generator remembers the state; -1 where the body has no yield.</param>
/// <param name="line">Its line.</param>
internal sealed class WithNode(ExpressionNode context, StatementNode body, int entered, int point, int line) : StatementNode
{
    public override Completion Execute(Frame frame)
    {
        var exit = point < 0 ? null : (PyObject?)frame.Generator!.TakeHeld(point);
        if (exit is null)
        {
            if (context.Evaluate(frame) is not { } manager)
            {
                return Completion.Raise;
            }

            frame.Line = line;
            exit = Enter(frame, manager);
            if (exit is null)
            {
                return Completion.Raise;
            }
        }

        var completion = frame.Guard(body);
        if (completion == Completion.Yield)
        {
            frame.Generator!.Hold(point, exit);
            return completion;
        }

        frame.Line = line;
        return completion == Completion.Raise ? ExitRaised(frame, exit) : Exit(frame, exit, completion);
    }

    // Gives the bound __exit__.
    private PyObject? Enter(Frame frame, PyObject manager)
    {
        var type = manager.Type;
        var enter = type.Lookup(Slot.Enter)
            ?? throw PyError.Type($"'{type.Name}' object does not support the context manager protocol");
        var exit = type.Lookup(Slot.Exit)
            ?? throw PyError.Type($"'{type.Name}' object does not support the context manager protocol (missed __exit__ method)");
        var bound = Descriptor.Get(frame.Py, exit, manager, type);
        if (Invocation.Call(frame.Py, Descriptor.Get(frame.Py, enter, manager, type), [], []) is not { } value)
        {
            return null;
        }

        if (entered >= 0)
        {
            frame.Slots[entered] = value;
        }

        return bound;
    }

    private static Completion Exit(Frame frame, PyObject exit, Completion completion)
    {
        var returned = frame.Returned;
        var none = PyNone.Value;
        if (Invocation.Call(frame.Py, exit, [none, none, none], []) is null)
        {
            return Completion.Raise;
        }

        frame.Returned = returned;
        return completion;
    }

    private static Completion ExitRaised(Frame frame, PyObject exit)
    {
        var py = frame.Py;
        var exception = py.TakeRaised();
        var before = py.Handled;
        py.Handled = exception;
        var completion = frame.Guard(new ExitCall(exit, exception));
        py.Handled = before;
        if (completion == Completion.Continue)
        {
            py.Reraise(exception);
            return Completion.Raise;
        }

        return completion;
    }
}
