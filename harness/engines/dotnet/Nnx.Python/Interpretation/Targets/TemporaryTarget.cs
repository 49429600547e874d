using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation.Targets;

/// <summary>A place for a value that is kept over a <c>yield</c>.</summary>
internal sealed class TemporaryTarget(int slot) : TargetNode
{
    public int Slot => slot;

    public override bool Store(Frame frame, PyObject value)
    {
        frame.Slots[slot] = value;
        return true;
    }

    public override bool Delete(Frame frame)
    {
        frame.Slots[slot] = null;
        return true;
    }
}
