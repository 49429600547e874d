using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation.Expressions.Calls;

/// <summary>A call with arguments by name, without stars.</summary>
internal sealed class NamedCallNode(ExpressionNode callee, ExpressionNode[] arguments, string[] names, int line) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame)
    {
        if (callee.Evaluate(frame) is not { } function || ArgumentList.Evaluate(arguments, frame) is not { } values)
        {
            return null;
        }

        frame.Line = line;
        return Invocation.Call(frame.Py, function, values, names);
    }
}
