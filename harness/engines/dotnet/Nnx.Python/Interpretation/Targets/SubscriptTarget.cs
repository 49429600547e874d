using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Interpretation.Targets;

/// <summary><c>value[index]</c>.</summary>
internal sealed class SubscriptTarget(ExpressionNode value, ExpressionNode index, int line) : TargetNode
{
    public override bool Store(Frame frame, PyObject stored)
    {
        if (value.Evaluate(frame) is not { } container || index.Evaluate(frame) is not { } key)
        {
            return false;
        }

        frame.Line = line;
        Store(frame.Py, container, key, stored);
        return true;
    }

    public override bool Delete(Frame frame)
    {
        if (value.Evaluate(frame) is not { } container || index.Evaluate(frame) is not { } key)
        {
            return false;
        }

        frame.Line = line;
        frame.Py.DeleteItem(container, key);
        return true;
    }

    public static void Store(Interpreter py, PyObject container, PyObject key, PyObject stored)
    {
        if (container.GetType() == typeof(PyDict))
        {
            ((PyDict)container).Store(py, key, stored);
            return;
        }

        if (container.GetType() == typeof(PyList) && key.GetType() == typeof(PyInt) && (PyInt)key is { IsSmall: true } position)
        {
            var items = ((PyList)container).Items;
            var at = position.Small < 0 ? position.Small + items.Count : position.Small;
            if ((ulong)at < (ulong)items.Count)
            {
                items[(int)at] = stored;
                return;
            }
        }

        py.SetItem(container, key, stored);
    }
}
