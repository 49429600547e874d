using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation.Statements;

/// <summary>The innermost part of a dict comprehension.</summary>
internal sealed class CollectPairNode(ExpressionNode key, ExpressionNode value, int line) : StatementNode
{
    public override Completion Execute(Frame frame)
    {
        if (key.Evaluate(frame) is not { } name || value.Evaluate(frame) is not { } item)
        {
            return Completion.Raise;
        }

        frame.Line = line;
        ((PyDict)frame.Built!).Store(frame.Py, name, item);
        return Completion.Normal;
    }
}
