using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation.Expressions.Operators;

/// <summary><c>a if test else b</c>.</summary>
internal sealed class ConditionalNode(ExpressionNode test, ExpressionNode body, ExpressionNode orElse, int line) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame)
    {
        frame.Line = line;
        return test.Test(frame) switch
        {
            Truth.True => body.Evaluate(frame),
            Truth.False => orElse.Evaluate(frame),
            _ => null,
        };
    }
}
