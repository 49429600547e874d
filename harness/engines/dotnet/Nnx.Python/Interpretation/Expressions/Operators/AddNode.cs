using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Python.Interpretation.Expressions.Operators;

internal sealed class AddNode(ExpressionNode left, ExpressionNode right, int line) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame)
    {
        if (left.Evaluate(frame) is not { } a || right.Evaluate(frame) is not { } b)
        {
            return null;
        }

        if (Arithmetic.Add(a, b) is { } sum)
        {
            return sum;
        }

        frame.Line = line;
        return frame.Py.Binary(BinaryOperator.Add, a, b);
    }
}
