using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Interpretation.Generators;
using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation.Expressions.Scopes;

/// <summary>A generator expression. Its first iterable is evaluated at once, in the scope around.</summary>
internal sealed class GeneratorExpressionNode(PyCode code, ExpressionNode iterable, int line) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame)
    {
        if (iterable.Evaluate(frame) is not { } values)
        {
            return null;
        }

        frame.Line = line;
        var inner = new Frame(frame.Py, code, frame.Globals, code.MakeCells(code.Capture(frame)));
        inner.Slots[0] = frame.Py.GetIterator(values);
        return new PyGenerator(inner);
    }
}
