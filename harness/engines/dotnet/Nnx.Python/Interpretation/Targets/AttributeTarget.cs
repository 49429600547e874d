using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation.Targets;

/// <summary><c>value.name</c>.</summary>
internal sealed class AttributeTarget(ExpressionNode value, PyStr name, int line) : TargetNode
{
    public override bool Store(Frame frame, PyObject stored)
    {
        if (value.Evaluate(frame) is not { } target)
        {
            return false;
        }

        frame.Line = line;
        return Store(frame, target, name, stored);
    }

    public override bool Delete(Frame frame)
    {
        if (value.Evaluate(frame) is not { } target)
        {
            return false;
        }

        frame.Line = line;
        frame.Py.DeleteAttribute(target, name.Value);
        return true;
    }

    /// <summary>Sets an attribute; false where an exception is on its way.</summary>
    public static bool Store(Frame frame, PyObject target, PyStr name, PyObject stored)
    {
        var type = target.Type;
        if (target is PyInstance && type.HasPlainSetting)
        {
            if (type.Lookup(name) is { } inClass && Descriptor.IsData(inClass))
            {
                Descriptor.Set(frame.Py, inClass, target, stored);
                return true;
            }

            if (target.Attributes is { } attributes)
            {
                attributes.Store(name, stored);
                return true;
            }
        }
        else if (type.Lookup(Slot.SetAttr) is PyFunction method)
        {
            return method.Call(frame.Py, target, [name, stored], []) is not null;
        }

        frame.Py.SetAttribute(target, name.Value, stored);
        return true;
    }
}
