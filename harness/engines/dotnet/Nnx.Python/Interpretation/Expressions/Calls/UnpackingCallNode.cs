using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation.Expressions.Calls;

/// <summary>A call with <c>*values</c> or <c>**values</c>.</summary>
internal sealed class UnpackingCallNode(ExpressionNode callee, Argument[] arguments, int line) : ExpressionNode
{
    private readonly bool _isSingle = arguments.Count(argument => argument.Kind is ArgumentKind.Positional or ArgumentKind.Unpacked) == 1;

    public override PyObject? Evaluate(Frame frame)
    {
        if (callee.Evaluate(frame) is not { } function)
        {
            return null;
        }

        var collected = new ArgumentCollector(frame.Py, function, _isSingle);
        foreach (var argument in arguments)
        {
            if (argument.Value.Evaluate(frame) is not { } value)
            {
                return null;
            }

            frame.Line = line;
            collected.Add(argument, value);
        }

        frame.Line = line;
        return Invocation.Call(frame.Py, function, collected.Values, collected.Names);
    }
}
