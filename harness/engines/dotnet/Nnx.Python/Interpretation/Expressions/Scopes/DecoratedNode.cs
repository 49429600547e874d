using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation.Expressions.Scopes;

/// <summary>A function or class with decorators: they are evaluated first and called last, the lowest before those above.</summary>
internal sealed class DecoratedNode(ExpressionNode[] decorators, ExpressionNode definition, int[] lines) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame)
    {
        if (Calls.ArgumentList.Evaluate(decorators, frame) is not { } callees)
        {
            return null;
        }

        var value = definition.Evaluate(frame);
        for (var i = callees.Length - 1; i >= 0 && value is not null; i--)
        {
            frame.Line = lines[i];
            value = Invocation.Call(frame.Py, callees[i], [value], []);
        }

        return value;
    }
}
