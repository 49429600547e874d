using Nnx.Python.Interpretation.Expressions;
using Nnx.Python.Interpretation.Targets;

namespace Nnx.Python.Interpretation.Statements.Augmented;

/// <summary><c>container[index] += value</c>.</summary>
internal sealed class AugmentedSubscriptNode(
    ExpressionNode container,
    ExpressionNode index,
    InPlaceOperation operation,
    ExpressionNode value,
    int subscriptLine,
    int line) : StatementNode
{
    public override Completion Execute(Frame frame)
    {
        if (container.Evaluate(frame) is not { } holder || index.Evaluate(frame) is not { } key)
        {
            return Completion.Raise;
        }

        frame.Line = subscriptLine;
        if (SubscriptNode.Load(frame, holder, key) is not { } left || value.Evaluate(frame) is not { } right)
        {
            return Completion.Raise;
        }

        var result = operation.Apply(frame, left, right, line);
        frame.Line = subscriptLine;
        SubscriptTarget.Store(frame.Py, holder, key, result);
        return Completion.Normal;
    }
}
