using Nnx.Python.Runtime;

namespace Nnx.Python.Interpretation.Statements;

/// <summary><c>while test: … else: …</c>.</summary>
internal sealed class WhileNode(ExpressionNode test, StatementNode body, StatementNode? orElse, int line) : StatementNode
{
    public override Completion Execute(Frame frame)
    {
        while (true)
        {
            frame.Py.Meter.Step();
            frame.Line = line;
            var truth = test.Test(frame);
            if (truth != Truth.True)
            {
                return truth == Truth.Raised ? Completion.Raise : orElse is null ? Completion.Normal : orElse.Execute(frame);
            }

            var completion = body.Execute(frame);
            if (completion is not (Completion.Normal or Completion.Continue))
            {
                return completion == Completion.Break ? Completion.Normal : completion;
            }
        }
    }
}
