using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation.Generators.Resumable;

/// <summary><c>target = yield from iterable</c>.</summary>
internal sealed class YieldFromNode(ExpressionNode iterable, TargetNode? target, int point, int line) : StatementNode
{
    public override Completion Execute(Frame frame)
    {
        var state = frame.Generator!;
        var iterator = (PyObject?)state.TakeHeld(point);
        var sent = state.Sent;
        var thrown = state.Thrown;
        state.Thrown = null;
        if (iterator is null)
        {
            if (iterable.Evaluate(frame) is not { } values)
            {
                return Completion.Raise;
            }

            frame.Line = line;
            iterator = frame.Py.GetIterator(values);
            sent = PyNone.Value;
            thrown = null;
        }

        frame.Line = line;
        var completion = Delegation.Step(frame.Py, iterator, sent, thrown, out var value);
        switch (completion)
        {
            case Completion.Yield:
                state.Yielded = value;
                state.Hold(point, iterator);
                return Completion.Yield;
            case Completion.Raise:
                return Completion.Raise;
            default:
                return target is null || target.Store(frame, value) ? Completion.Normal : Completion.Raise;
        }
    }
}
