using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Python.Interpretation.Expressions.Operators;

internal sealed class MultiplyNode(ExpressionNode left, ExpressionNode right, int line) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame)
    {
        if (left.Evaluate(frame) is not { } a || right.Evaluate(frame) is not { } b)
        {
            return null;
        }

        if (Arithmetic.Multiply(a, b) is { } product)
        {
            return product;
        }

        frame.Line = line;
        return frame.Py.Binary(BinaryOperator.Mul, a, b);
    }
}
