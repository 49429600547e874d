using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation.Expressions.Names;

/// <summary>A local variable.</summary>
internal sealed class LocalNode(int slot, string name, int line) : ExpressionNode
{
    public int Slot => slot;

    public override PyObject? Evaluate(Frame frame) => frame.Slots[slot] ?? Unbound(frame, name, line);

    public static PyObject? Unbound(Frame frame, string name, int line)
    {
        frame.Line = line;
        return frame.Fail(PyError.Of(
            ExceptionTypes.UnboundLocalError, $"cannot access local variable '{name}' where it is not associated with a value"));
    }
}
