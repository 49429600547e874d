using Nnx.Python.Interpretation.Expressions.Calls;
using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation.Expressions.Scopes;

/// <summary>Makes a function: <c>def</c> without its decorators, or <c>lambda</c>.</summary>
internal sealed class FunctionNode(
    PyCode code,
    ExpressionNode[] defaults,
    PyStr[] keywordNames,
    ExpressionNode[] keywordDefaults,
    PyStr[] annotationNames,
    ExpressionNode[] annotations) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame)
    {
        if (ArgumentList.Evaluate(defaults, frame) is not { } values
            || !TryEvaluate(frame, keywordNames, keywordDefaults, out var named)
            || !TryEvaluate(frame, annotationNames, annotations, out var annotated))
        {
            return null;
        }

        var function = new PyFunction(code, frame.Globals, code.Capture(frame), values, named);
        if (annotated is not null)
        {
            function.Annotations = annotated;
        }

        return function;
    }

    private static bool TryEvaluate(Frame frame, PyStr[] names, ExpressionNode[] nodes, out PyDict? result)
    {
        result = null;
        if (names.Length == 0)
        {
            return true;
        }

        result = new PyDict();
        for (var i = 0; i < names.Length; i++)
        {
            if (nodes[i].Evaluate(frame) is not { } value)
            {
                return false;
            }

            result.Store(names[i], value);
        }

        return true;
    }
}
