using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation.Expressions.Operators;

internal sealed class NotNode(ExpressionNode operand, int line) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame) => Test(frame) switch
    {
        Truth.True => PyBool.True,
        Truth.False => PyBool.False,
        _ => null,
    };

    public override Truth Test(Frame frame)
    {
        frame.Line = line;
        return operand.Test(frame) switch
        {
            Truth.True => Truth.False,
            Truth.False => Truth.True,
            _ => Truth.Raised,
        };
    }
}
