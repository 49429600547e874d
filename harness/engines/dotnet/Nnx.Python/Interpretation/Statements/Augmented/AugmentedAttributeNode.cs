using Nnx.Python.Interpretation.Expressions;
using Nnx.Python.Interpretation.Targets;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation.Statements.Augmented;

/// <summary><c>target.name += value</c>.</summary>
internal sealed class AugmentedAttributeNode(
    ExpressionNode target,
    PyStr name,
    InPlaceOperation operation,
    ExpressionNode value,
    int attributeLine,
    int line) : StatementNode
{
    public override Completion Execute(Frame frame)
    {
        if (target.Evaluate(frame) is not { } holder)
        {
            return Completion.Raise;
        }

        frame.Line = attributeLine;
        if (AttributeNode.Load(frame, holder, name) is not { } left || value.Evaluate(frame) is not { } right)
        {
            return Completion.Raise;
        }

        var result = operation.Apply(frame, left, right, line);
        frame.Line = attributeLine;
        return AttributeTarget.Store(frame, holder, name, result) ? Completion.Normal : Completion.Raise;
    }
}
