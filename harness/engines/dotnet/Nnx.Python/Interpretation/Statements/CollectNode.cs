using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation.Statements;

/// <summary>The innermost part of a list or set comprehension: adds a value to what is built.</summary>
internal sealed class CollectNode(ExpressionNode value, int line) : StatementNode
{
    public override Completion Execute(Frame frame)
    {
        if (value.Evaluate(frame) is not { } item)
        {
            return Completion.Raise;
        }

        if (frame.Built is PyList list)
        {
            list.Items.Add(item);
            return Completion.Normal;
        }

        frame.Line = line;
        ((Objects.Sets.PySet)frame.Built!).AddElement(frame.Py, item);
        return Completion.Normal;
    }
}
