using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation.Statements;

/// <summary><c>name = value</c> for a local variable.</summary>
internal sealed class AssignLocalNode(int slot, ExpressionNode value) : StatementNode
{
    public override Completion Execute(Frame frame)
    {
        if (value.Evaluate(frame) is not { } result)
        {
            return Completion.Raise;
        }

        frame.Slots[slot] = result;
        return Completion.Normal;
    }
}
