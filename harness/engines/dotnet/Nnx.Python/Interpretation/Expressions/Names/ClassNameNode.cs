using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation.Expressions.Names;

/// <summary>A name in a class body: of the body, of the module or of the builtins.</summary>
internal sealed class ClassNameNode(PyStr name, int line) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame)
    {
        frame.Line = line;
        return Find(frame, name) ?? frame.Globals.Find(name) ?? GlobalNode.Elsewhere(frame, name, line);
    }

    /// <summary>The name in the namespace of the class body; null where it is not there.</summary>
    public static PyObject? Find(Frame frame, PyStr name)
    {
        if (frame.Namespace!.GetType() == typeof(PyDict))
        {
            return ((PyDict)frame.Namespace).Find(name);
        }

        try
        {
            return frame.Py.GetItem(frame.Namespace, name);
        }
        catch (PyRaise raised) when (raised.Is(ExceptionTypes.KeyError))
        {
            return null;
        }
    }
}
