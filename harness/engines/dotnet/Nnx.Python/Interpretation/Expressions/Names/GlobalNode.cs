using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation.Expressions.Names;

/// <summary>A name of the module or of the builtins.</summary>
internal sealed class GlobalNode(PyStr name, int line) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame) =>
        frame.Globals.Find(name) ?? Elsewhere(frame, name, line);

    /// <summary>The name among the builtins; null with NameError where it is not there either.</summary>
    public static PyObject? Elsewhere(Frame frame, PyStr name, int line)
    {
        frame.Line = line;
        return frame.Py.FindBuiltin(name) ?? frame.Fail(PyError.Name($"name '{name.Value}' is not defined"));
    }
}
