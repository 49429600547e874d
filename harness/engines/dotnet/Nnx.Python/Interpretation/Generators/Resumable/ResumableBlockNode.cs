namespace Nnx.Python.Interpretation.Generators.Resumable;

/// <summary>Statements of which one has a yield inside.</summary>
internal sealed class ResumableBlockNode(StatementNode[] statements, int point) : StatementNode
{
    public override Completion Execute(Frame frame)
    {
        for (var i = frame.Generator!.TakePosition(point); i < statements.Length; i++)
        {
            var completion = statements[i].Execute(frame);
            if (completion == Completion.Yield)
            {
                frame.Generator.HoldPosition(point, i);
            }

            if (completion != Completion.Normal)
            {
                return completion;
            }
        }

        return Completion.Normal;
    }
}
