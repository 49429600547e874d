using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation.Expressions.Scopes;

/// <summary>A list, set or dict comprehension: a scope of its own, run at once. Its first iterable belongs to the scope around.</summary>
internal sealed class ComprehensionNode(PyCode code, ExpressionNode iterable, Func<PyObject> make, int line) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame)
    {
        if (iterable.Evaluate(frame) is not { } values)
        {
            return null;
        }

        frame.Line = line;
        var inner = new Frame(frame.Py, code, frame.Globals, code.MakeCells(code.Capture(frame))) { Namespace = null };
        inner.Slots[0] = frame.Py.GetIterator(values);
        inner.Built = make();
        return inner.Run() is null ? null : inner.Built;
    }
}
