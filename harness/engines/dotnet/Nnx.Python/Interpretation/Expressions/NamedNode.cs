using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation.Expressions;

/// <summary><c>name := value</c>.</summary>
internal sealed class NamedNode(TargetNode target, ExpressionNode value) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame) =>
        value.Evaluate(frame) is { } result && target.Store(frame, result) ? result : null;
}
