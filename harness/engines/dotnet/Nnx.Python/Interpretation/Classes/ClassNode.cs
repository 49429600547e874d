using Nnx.Python.Calls;
using Nnx.Python.Interpretation.Expressions.Calls;
using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation.Classes;

/// <summary>Makes a class: <c>class</c> without its decorators.</summary>
internal sealed class ClassNode(PyCode code, PyStr name, Argument[] arguments, int line) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame)
    {
        var collected = new ArgumentCollector(frame.Py, name, isSingle: false);
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
        return ClassStatement.Build(frame, code, name, new CallArguments(collected.Values, collected.Names));
    }
}
