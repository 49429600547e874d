using Nnx.Python.Errors;
using Nnx.Python.Interpretation.Expressions.Names;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation.Targets;

/// <summary>A name of a class body.</summary>
internal sealed class ClassNameTarget(PyStr name, int line) : TargetNode
{
    public override bool Store(Frame frame, PyObject value)
    {
        if (frame.Namespace!.GetType() == typeof(PyDict))
        {
            ((PyDict)frame.Namespace).Store(name, value);
        }
        else
        {
            frame.Line = line;
            frame.Py.SetItem(frame.Namespace, name, value);
        }

        return true;
    }

    public override bool Delete(Frame frame)
    {
        frame.Line = line;
        if (ClassNameNode.Find(frame, name) is null)
        {
            return frame.Fail(PyError.Name($"name '{name.Value}' is not defined")) is not null;
        }

        frame.Py.DeleteItem(frame.Namespace!, name);
        return true;
    }
}
