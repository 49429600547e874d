namespace Nnx.Python.Interpretation.Statements;

/// <summary>Statements one after another.</summary>
internal sealed class BlockNode(StatementNode[] statements) : StatementNode
{
    public override Completion Execute(Frame frame)
    {
        foreach (var statement in statements)
        {
            var completion = statement.Execute(frame);
            if (completion != Completion.Normal)
            {
                return completion;
            }
        }

        return Completion.Normal;
    }
}
