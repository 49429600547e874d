using Nnx.Python.Errors;
using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation.Expressions;

/// <summary><c>value[index]</c>.</summary>
internal sealed class SubscriptNode(ExpressionNode value, ExpressionNode index, int line) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame)
    {
        if (value.Evaluate(frame) is not { } container || index.Evaluate(frame) is not { } key)
        {
            return null;
        }

        frame.Line = line;
        return Load(frame, container, key);
    }

    /// <summary>Reads an item; null where an exception is on its way.</summary>
    public static PyObject? Load(Frame frame, PyObject container, PyObject key)
    {
        if (container.GetType() == typeof(PyList))
        {
            if (key.GetType() == typeof(PyInt) && (PyInt)key is { IsSmall: true } position)
            {
                var items = ((PyList)container).Items;
                var at = position.Small < 0 ? position.Small + items.Count : position.Small;
                return (ulong)at < (ulong)items.Count ? items[(int)at] : frame.Fail(PyError.Index("list index out of range"));
            }
        }
        else if (container.GetType() == typeof(PyDict))
        {
            return ((PyDict)container).Find(frame.Py, key) ?? frame.Fail(PyError.Key(key));
        }
        else if (container.GetType() == typeof(PyTuple) && key.GetType() == typeof(PyInt) && (PyInt)key is { IsSmall: true } place)
        {
            var items = ((PyTuple)container).Items;
            var at = place.Small < 0 ? place.Small + items.Length : place.Small;
            return (ulong)at < (ulong)items.Length ? items[(int)at] : frame.Fail(PyError.Index("tuple index out of range"));
        }
        else if (container is PyInstance && container.Type.Lookup(Slot.GetItem) is PyFunction method)
        {
            return method.Call(frame.Py, container, [key], []);
        }

        return frame.Py.GetItem(container, key);
    }
}
