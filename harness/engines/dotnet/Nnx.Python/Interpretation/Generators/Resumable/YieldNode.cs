using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation.Generators.Resumable;

/// <summary><c>target = yield value</c>.</summary>
internal sealed class YieldNode(ExpressionNode? value, TargetNode? target, int point, int line) : StatementNode
{
    public override Completion Execute(Frame frame)
    {
        var state = frame.Generator!;
        if (state.TakePosition(point) == 0)
        {
            var given = value is null ? PyNone.Value : value.Evaluate(frame);
            if (given is null)
            {
                return Completion.Raise;
            }

            frame.Line = line;
            state.Yielded = given;
            state.HoldPosition(point, 1);
            return Completion.Yield;
        }

        if (state.Thrown is { } thrown)
        {
            state.Thrown = null;
            frame.Line = line;
            frame.Py.Raise(thrown);
            return Completion.Raise;
        }

        return target is null || target.Store(frame, state.Sent) ? Completion.Normal : Completion.Raise;
    }
}
