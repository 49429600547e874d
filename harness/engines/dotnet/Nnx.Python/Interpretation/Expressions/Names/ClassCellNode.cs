using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation.Expressions.Names;

/// <summary>A captured variable as a class body sees it: the body's own name goes first.</summary>
internal sealed class ClassCellNode(PyStr name, int index, int line) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame)
    {
        frame.Line = line;
        return ClassNameNode.Find(frame, name) ?? frame.Cells[index].Value ?? CellNode.UnboundFree(frame, name.Value, line);
    }
}
