using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation.Targets;

/// <summary>A name of the module.</summary>
internal sealed class GlobalTarget(PyStr name, int line) : TargetNode
{
    public override bool Store(Frame frame, PyObject value)
    {
        frame.Globals.Store(name, value);
        return true;
    }

    public override bool Delete(Frame frame)
    {
        if (frame.Globals.Remove(name.Value) is null)
        {
            frame.Line = line;
            return frame.Fail(PyError.Name($"name '{name.Value}' is not defined")) is not null;
        }

        return true;
    }
}
