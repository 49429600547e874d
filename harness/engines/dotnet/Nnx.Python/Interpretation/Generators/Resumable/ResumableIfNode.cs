namespace Nnx.Python.Interpretation.Generators.Resumable;

/// <summary><c>if</c> with a yield in a branch.</summary>
internal sealed class ResumableIfNode(ExpressionNode test, StatementNode body, StatementNode? orElse, int point, int line)
    : StatementNode
{
    private const int Body = 1;
    private const int Else = 2;

    public override Completion Execute(Frame frame)
    {
        var branch = frame.Generator!.TakePosition(point);
        if (branch == 0)
        {
            frame.Line = line;
            var truth = test.Test(frame);
            if (truth == Truth.Raised)
            {
                return Completion.Raise;
            }

            branch = truth == Truth.True ? Body : Else;
        }

        var completion = branch == Body ? body.Execute(frame) : orElse?.Execute(frame) ?? Completion.Normal;
        if (completion == Completion.Yield)
        {
            frame.Generator.HoldPosition(point, branch);
        }

        return completion;
    }
}
