using System.Runtime.CompilerServices;
using Nnx.Python.Errors;
using Nnx.Python.Interpretation;
using Nnx.Python.Objects;

namespace Nnx.Python.Runtime;

public sealed partial class Interpreter
{
    private readonly int _depthLimit;

    /// <summary>The innermost frame of the program.</summary>
    internal Frame? CurrentFrame { get; private set; }

    /// <summary>The exception on its way out of the program's frames; null where there is none.</summary>
    internal PyBaseException? Raised { get; private set; }

    /// <summary>Whether the frame that <see cref="Raised"/> is in already stands in its traceback.</summary>
    internal bool RaisedIsTraced { get; set; }

    /// <summary>The exception that an <c>except</c> or <c>finally</c> is handling now; null where there is none.</summary>
    internal PyBaseException? Handled { get; set; }

    /// <summary>Puts an exception on its way, after the one being handled; always null, to be returned by expressions.</summary>
    internal PyObject? Raise(PyBaseException value)
    {
        Chain(value);
        Raised = value;
        RaisedIsTraced = false;
        return null;
    }

    /// <summary>Lets an exception go on that this frame has had before.</summary>
    internal void Reraise(PyBaseException value)
    {
        Raised = value;
        RaisedIsTraced = true;
    }

    /// <summary>Stops the exception on its way.</summary>
    internal PyBaseException TakeRaised()
    {
        var value = Raised!;
        Raised = null;
        RaisedIsTraced = false;
        return value;
    }

    /// <summary>The exception on its way, to be thrown through native code.</summary>
    internal PyRaise Thrown() => new(TakeRaised()) { IsChained = true };

    /// <summary>Sees a thrown exception while what was being handled when it was thrown still is; for exception filters.</summary>
    internal bool Observe(PyRaise raised)
    {
        if (!raised.IsChained)
        {
            raised.IsChained = true;
            Chain(raised.Value);
        }

        return true;
    }

    /// <summary>Takes a thrown exception over as <see cref="Raised"/>.</summary>
    internal void Accept(PyRaise raised)
    {
        Raised = raised.Value;
        RaisedIsTraced = false;
    }

    internal bool TryEnter(Frame frame)
    {
        if (++Depth > _depthLimit || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            Depth--;
            Raise(PyError.Recursion().Value);
            return false;
        }

        frame.Back = CurrentFrame;
        CurrentFrame = frame;
        return true;
    }

    internal void Leave(Frame frame)
    {
        CurrentFrame = frame.Back;
        frame.Back = null;
        Depth--;
    }

    private void Chain(PyBaseException value)
    {
        if (Handled is not { } handled || ReferenceEquals(handled, value))
        {
            return;
        }

        // The new exception may already stand in the chain; a chain must not be a ring.
        for (var link = handled; link.Context is { } next; link = next)
        {
            if (ReferenceEquals(next, value))
            {
                link.Context = null;
                break;
            }
        }

        value.Context = handled;
    }
}
