namespace Nnx.Python.Interpretation.Statements;

/// <summary><c>del targets</c>.</summary>
internal sealed class DeleteNode(TargetNode[] targets) : StatementNode
{
    public override Completion Execute(Frame frame)
    {
        foreach (var target in targets)
        {
            if (!target.Delete(frame))
            {
                return Completion.Raise;
            }
        }

        return Completion.Normal;
    }
}
