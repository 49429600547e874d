using Nnx.Python.Interpretation.Expressions.Names;
using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation.Targets;

/// <summary>A variable that inner functions capture, or one captured from outside.</summary>
internal sealed class CellTarget(int index, bool isFree, string name, int line) : TargetNode
{
    public override bool Store(Frame frame, PyObject value)
    {
        frame.Cells[index].Value = value;
        return true;
    }

    public override bool Delete(Frame frame)
    {
        if (frame.Cells[index].Value is null)
        {
            _ = isFree ? CellNode.UnboundFree(frame, name, line) : LocalNode.Unbound(frame, name, line);
            return false;
        }

        frame.Cells[index].Value = null;
        return true;
    }
}
