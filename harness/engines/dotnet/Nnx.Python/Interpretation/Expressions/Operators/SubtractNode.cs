using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Python.Interpretation.Expressions.Operators;

internal sealed class SubtractNode(ExpressionNode left, ExpressionNode right, int line) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame)
    {
        if (left.Evaluate(frame) is not { } a || right.Evaluate(frame) is not { } b)
        {
            return null;
        }

        if (Arithmetic.Subtract(a, b) is { } difference)
        {
            return difference;
        }

        frame.Line = line;
        return frame.Py.Binary(BinaryOperator.Sub, a, b);
    }
}
