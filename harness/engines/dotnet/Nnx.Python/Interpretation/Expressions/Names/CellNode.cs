using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation.Expressions.Names;

/// <summary>A variable that inner functions capture, or one captured from outside.</summary>
internal sealed class CellNode(int index, bool isFree, string name, int line) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame) => frame.Cells[index].Value ?? Unbound(frame);

    public static PyObject? UnboundFree(Frame frame, string name, int line)
    {
        frame.Line = line;
        return frame.Fail(PyError.Name(
            $"cannot access free variable '{name}' where it is not associated with a value in enclosing scope"));
    }

    private PyObject? Unbound(Frame frame) => isFree ? UnboundFree(frame, name, line) : LocalNode.Unbound(frame, name, line);
}
