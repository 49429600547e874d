using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation.Expressions.Calls;

/// <summary>A call with positional arguments only.</summary>
internal sealed class CallNode(ExpressionNode callee, ExpressionNode[] arguments, int line) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame)
    {
        if (callee.Evaluate(frame) is not { } function)
        {
            return null;
        }

        if (function is PyFunction { IsPlain: true } script && script.ParameterCount == arguments.Length)
        {
            var inner = script.MakeFrame(frame.Py);
            if (!ArgumentList.TryEvaluate(arguments, frame, inner.Slots, 0))
            {
                return null;
            }

            frame.Line = line;
            return PyFunction.Start(inner);
        }

        if (ArgumentList.Evaluate(arguments, frame) is not { } values)
        {
            return null;
        }

        frame.Line = line;
        return Invocation.Call(frame.Py, function, values, []);
    }
}
