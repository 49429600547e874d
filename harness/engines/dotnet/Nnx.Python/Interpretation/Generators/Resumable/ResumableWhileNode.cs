using Nnx.Python.Runtime;

namespace Nnx.Python.Interpretation.Generators.Resumable;

/// <summary><c>while</c> with a yield inside. The test is a statement that leaves its value in a slot, since it may yield too.</summary>
internal sealed class ResumableWhileNode(
    StatementNode? prepare,
    ExpressionNode test,
    StatementNode body,
    StatementNode? orElse,
    int point,
    int line) : StatementNode
{
    private const int Preparing = 1;
    private const int Body = 2;
    private const int Else = 3;

    public override Completion Execute(Frame frame)
    {
        var state = frame.Generator!;
        var phase = state.TakePosition(point);
        if (phase == 0)
        {
            phase = Preparing;
        }

        while (phase != Else)
        {
            Completion completion;
            if (phase == Preparing)
            {
                completion = prepare is null ? Completion.Normal : prepare.Execute(frame);
                if (completion != Completion.Normal)
                {
                    return Stop(state, completion, Preparing);
                }

                frame.Py.Meter.Step();
                frame.Line = line;
                var truth = test.Test(frame);
                if (truth != Truth.True)
                {
                    if (truth == Truth.Raised)
                    {
                        return Completion.Raise;
                    }

                    break;
                }
            }

            completion = body.Execute(frame);
            if (completion is not (Completion.Normal or Completion.Continue))
            {
                return completion == Completion.Break ? Completion.Normal : Stop(state, completion, Body);
            }

            phase = Preparing;
        }

        return orElse is null ? Completion.Normal : Stop(state, orElse.Execute(frame), Else);
    }

    private Completion Stop(GeneratorState state, Completion completion, int phase)
    {
        if (completion == Completion.Yield)
        {
            state.HoldPosition(point, phase);
        }

        return completion;
    }
}
