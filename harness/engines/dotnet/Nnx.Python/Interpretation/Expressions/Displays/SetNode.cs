using Nnx.Python.Interpretation.Expressions.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Sets;

namespace Nnx.Python.Interpretation.Expressions.Displays;

/// <summary>A set display without stars.</summary>
internal sealed class SetNode(ExpressionNode[] items, int line) : ExpressionNode
{
    private readonly bool _isConstant = items.All(item => item is ConstantNode);

    public override PyObject? Evaluate(Frame frame)
    {
        if (ArgumentList.Evaluate(items, frame) is not { } values)
        {
            return null;
        }

        frame.Line = line;
        return _isConstant ? PySet.OfConstants(frame.Py, values) : PySet.Of(frame.Py, values);
    }
}
