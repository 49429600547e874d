using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation.Expressions.Operators;

internal sealed class AndNode(ExpressionNode left, ExpressionNode right, int line) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame)
    {
        if (left.Evaluate(frame) is not { } value)
        {
            return null;
        }

        frame.Line = line;
        return frame.Py.IsTrue(value) ? right.Evaluate(frame) : value;
    }

    public override Truth Test(Frame frame)
    {
        frame.Line = line;
        var truth = left.Test(frame);
        return truth == Truth.True ? right.Test(frame) : truth;
    }
}
