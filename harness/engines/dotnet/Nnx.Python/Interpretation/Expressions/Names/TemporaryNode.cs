using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation.Expressions.Names;

/// <summary>A value kept over a <c>yield</c>; the slot is emptied by the read, so that it keeps nothing alive.</summary>
internal sealed class TemporaryNode(int slot) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame)
    {
        var value = frame.Slots[slot];
        frame.Slots[slot] = null;
        return value;
    }
}
