using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation.Expressions.Operators;

/// <summary>Any binary operator but the three that programs use most, which have nodes of their own.</summary>
internal sealed class BinaryNode(
    BinaryOperation operation,
    ExpressionNode left,
    ExpressionNode right,
    int line) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame)
    {
        if (left.Evaluate(frame) is not { } a || right.Evaluate(frame) is not { } b)
        {
            return null;
        }

        if (operation.Quick(a, b) is { } result)
        {
            return result;
        }

        frame.Line = line;
        return frame.Py.Binary(operation.Operator, a, b);
    }
}
