using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation.Expressions;

/// <summary>A constant.</summary>
internal sealed class ConstantNode(PyObject value) : ExpressionNode
{
    public PyObject Value => value;

    public override PyObject Evaluate(Frame frame) => value;
}
