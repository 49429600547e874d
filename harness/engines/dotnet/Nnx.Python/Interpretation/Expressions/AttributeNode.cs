using Nnx.Python.Errors;
using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Descriptors;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation.Expressions;

/// <summary><c>value.name</c>.</summary>
internal sealed class AttributeNode(ExpressionNode value, PyStr name, int line) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame)
    {
        if (value.Evaluate(frame) is not { } target)
        {
            return null;
        }

        frame.Line = line;
        return Load(frame, target, name);
    }

    /// <summary>Reads an attribute; null where an exception is on its way.</summary>
    public static PyObject? Load(Frame frame, PyObject target, PyStr name)
    {
        var type = target.Type;
        if (!type.HasPlainAttributes || target is ICustomAttributes)
        {
            return target is PyModule module && module.Find(name) is { } value ? value : frame.Py.GetAttribute(target, name);
        }

        var inClass = type.Lookup(name);
        if (inClass is null)
        {
            return target.FindOwnAttribute(name) ?? frame.Fail(PyError.NoAttribute(target, name.Value));
        }

        if (inClass is PyProperty { Getter: PyFunction getter })
        {
            return getter.Call(frame.Py, target, [], []);
        }

        return !Descriptor.IsData(inClass) && target.FindOwnAttribute(name) is { } own
            ? own
            : Descriptor.Get(frame.Py, inClass, target, type);
    }
}
