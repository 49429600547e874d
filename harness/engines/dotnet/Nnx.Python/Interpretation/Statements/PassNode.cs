namespace Nnx.Python.Interpretation.Statements;

/// <summary>Does nothing, or only says how to go on: <c>pass</c>, <c>break</c>, <c>continue</c>.</summary>
internal sealed class PassNode(Completion completion) : StatementNode
{
    public override Completion Execute(Frame frame) => completion;
}
