using Nnx.Python.Objects;
using Nnx.Python.Objects.Sequences;

namespace Nnx.Python.Interpretation.Expressions;

/// <summary><c>lower:upper:step</c> in a subscript.</summary>
internal sealed class SliceNode(ExpressionNode lower, ExpressionNode upper, ExpressionNode step) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame) =>
        lower.Evaluate(frame) is { } start && upper.Evaluate(frame) is { } stop && step.Evaluate(frame) is { } by
            ? new PySlice(start, stop, by)
            : null;
}
