using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation.Expressions.Displays;

internal sealed class ListNode(ExpressionNode[] items) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame)
    {
        var list = new PyList();
        list.Items.Capacity = items.Length;
        foreach (var item in items)
        {
            if (item.Evaluate(frame) is not { } value)
            {
                return null;
            }

            list.Items.Add(value);
        }

        return list;
    }
}
