using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sets;
using Nnx.Python.Runtime;

namespace Nnx.Python.Interpretation.Expressions.Displays;

/// <summary>A list, tuple or set display with <c>*values</c> inside.</summary>
internal sealed class UnpackingDisplayNode(DisplayKind kind, DisplayItem[] items, int line) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame)
    {
        var list = new PyList();
        foreach (var item in items)
        {
            if (item.Value.Evaluate(frame) is not { } value)
            {
                return null;
            }

            frame.Line = line;
            if (!item.IsUnpacked)
            {
                list.Items.Add(value);
            }
            else
            {
                Unpack(frame.Py, list, value);
            }
        }

        return kind switch
        {
            DisplayKind.List => list,
            DisplayKind.Tuple => new PyTuple([.. list.Items]),
            _ => PySet.Of(frame.Py, list.Items),
        };
    }

    private void Unpack(Interpreter py, PyList list, PyObject value)
    {
        if (kind != DisplayKind.Set && value.Type.Lookup(Slot.Iter) is null or PyNone && value.Type.Lookup(Slot.GetItem) is null
            && value is not PyIterator)
        {
            throw PyError.Type($"Value after * must be an iterable, not {value.Type.Name}");
        }

        list.Items.AddRange(py.Iterate(value));
    }
}
