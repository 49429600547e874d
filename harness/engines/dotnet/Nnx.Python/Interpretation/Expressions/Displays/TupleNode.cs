using Nnx.Python.Interpretation.Expressions.Calls;
using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation.Expressions.Displays;

internal sealed class TupleNode(ExpressionNode[] items) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame) =>
        ArgumentList.Evaluate(items, frame) is { } values ? values.Length == 0 ? PyTuple.Empty : new PyTuple(values) : null;
}
