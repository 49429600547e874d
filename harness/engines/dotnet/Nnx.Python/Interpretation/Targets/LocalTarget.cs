using Nnx.Python.Interpretation.Expressions.Names;
using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation.Targets;

/// <summary>A local variable.</summary>
internal sealed class LocalTarget(int slot, string name, int line) : TargetNode
{
    public int Slot => slot;

    public override bool Store(Frame frame, PyObject value)
    {
        frame.Slots[slot] = value;
        return true;
    }

    public override bool Delete(Frame frame)
    {
        if (frame.Slots[slot] is null)
        {
            return LocalNode.Unbound(frame, name, line) is not null;
        }

        frame.Slots[slot] = null;
        return true;
    }
}
