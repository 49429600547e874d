using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation.Statements.Exceptions;

/// <summary><c>try</c> with handlers, <c>else</c> and <c>finally</c>.</summary>
/// <param name="body">What is tried.</param>
/// <param name="handlers">Handlers in order.</param>
/// <param name="orElse">What follows where nothing was raised; null for nothing.</param>
/// <param name="finalBody">What is done in any case; null for nothing.</param>
/// <param name="point">Where a generator remembers the state; -1 where no part has a yield.</param>
internal sealed class TryNode(
    StatementNode body,
    HandlerNode[] handlers,
    StatementNode? orElse,
    StatementNode? finalBody,
    int point) : StatementNode
{
    public override Completion Execute(Frame frame)
    {
        var state = point < 0 ? null : (TryState?)frame.Generator!.TakeHeld(point);
        if (state?.Phase == TryPhase.Finally)
        {
            return Finish(frame, state.Pending, state.Exception, state.Returned);
        }

        var completion = Attempt(frame, state);
        if (completion == Completion.Yield || finalBody is null)
        {
            return completion;
        }

        var exception = completion == Completion.Raise ? frame.Py.TakeRaised() : null;
        return Finish(frame, completion, exception, frame.Returned);
    }

    // Everything but finally.
    private Completion Attempt(Frame frame, TryState? state)
    {
        switch (state?.Phase)
        {
            case TryPhase.Handler:
                return RunHandler(frame, state.Handler, state.Exception!);
            case TryPhase.Else:
                return RunElse(frame);
        }

        var completion = frame.Guard(body);
        switch (completion)
        {
            case Completion.Raise when handlers.Length > 0:
                return Handle(frame, frame.Py.TakeRaised());
            case Completion.Normal when orElse is not null:
                return RunElse(frame);
            case Completion.Yield:
                Hold(frame, new TryState(TryPhase.Body, 0, null, Completion.Normal, PyNone.Value));
                break;
        }

        return completion;
    }

    private Completion Handle(Frame frame, PyBaseException exception)
    {
        var py = frame.Py;
        var before = py.Handled;
        py.Handled = exception;
        for (var i = 0; i < handlers.Length; i++)
        {
            var matches = frame.Guard(new HandlerMatch(handlers[i], exception));
            if (matches != Completion.Normal)
            {
                py.Handled = before;
                return matches == Completion.Raise ? Completion.Raise : RunHandler(frame, i, exception);
            }
        }

        py.Handled = before;
        py.Reraise(exception);
        return Completion.Raise;
    }

    private Completion RunHandler(Frame frame, int index, PyBaseException exception)
    {
        var py = frame.Py;
        var handler = handlers[index];
        var before = py.Handled;
        py.Handled = exception;
        var completion = frame.Guard(handler.Body);
        if (completion == Completion.Yield)
        {
            Hold(frame, new TryState(TryPhase.Handler, index, exception, Completion.Normal, PyNone.Value));
        }
        else if (handler.Target is { } target)
        {
            // The name is unbound, so that the exception and its frames do not keep each other alive.
            target.Store(frame, PyNone.Value);
            target.Delete(frame);
        }

        py.Handled = before;
        return completion;
    }

    private Completion RunElse(Frame frame)
    {
        var completion = frame.Guard(orElse!);
        if (completion == Completion.Yield)
        {
            Hold(frame, new TryState(TryPhase.Else, 0, null, Completion.Normal, PyNone.Value));
        }

        return completion;
    }

    private Completion Finish(Frame frame, Completion pending, PyBaseException? exception, PyObject returned)
    {
        var py = frame.Py;
        var before = py.Handled;
        py.Handled = exception ?? before;
        var completion = frame.Guard(finalBody!);
        py.Handled = before;
        if (completion == Completion.Yield)
        {
            Hold(frame, new TryState(TryPhase.Finally, 0, exception, pending, returned));
            return completion;
        }

        if (completion != Completion.Normal)
        {
            return completion;
        }

        frame.Returned = returned;
        if (exception is not null)
        {
            py.Reraise(exception);
        }

        return pending;
    }

    private void Hold(Frame frame, TryState state) => frame.Generator!.Hold(point, state);
}
