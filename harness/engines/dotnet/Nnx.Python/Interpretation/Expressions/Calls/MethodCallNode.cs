using Nnx.Python.Calls;
using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation.Expressions.Calls;

/// <summary><c>value.name(…)</c> without stars: no bound method is made where the class has a function of the name.</summary>
internal sealed class MethodCallNode(
    ExpressionNode value,
    PyStr name,
    ExpressionNode[] arguments,
    string[] names,
    int attributeLine,
    int line) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame)
    {
        if (value.Evaluate(frame) is not { } target)
        {
            return null;
        }

        frame.Line = attributeLine;
        var type = target.Type;
        if (!type.HasPlainAttributes || target is ICustomAttributes
            || type.Lookup(name) is not PyCallable method || !IsMethod(method) || target.FindOwnAttribute(name) is not null)
        {
            return CallBound(frame, target);
        }

        if (method is PyFunction { IsPlain: true } script && names.Length == 0 && script.ParameterCount == arguments.Length + 1)
        {
            var inner = script.MakeFrame(frame.Py);
            inner.Slots[0] = target;
            if (!ArgumentList.TryEvaluate(arguments, frame, inner.Slots, 1))
            {
                return null;
            }

            frame.Line = line;
            return PyFunction.Start(inner);
        }

        var values = new PyObject[arguments.Length + 1];
        values[0] = target;
        if (!ArgumentList.TryEvaluate(arguments, frame, values, 1))
        {
            return null;
        }

        frame.Line = line;
        return Invocation.Call(frame.Py, method, values, names);
    }

    private static bool IsMethod(PyCallable method) => method is PyFunction or NativeFunction { BindsAsMethod: true };

    private PyObject? CallBound(Frame frame, PyObject target)
    {
        if (AttributeNode.Load(frame, target, name) is not { } bound || ArgumentList.Evaluate(arguments, frame) is not { } values)
        {
            return null;
        }

        frame.Line = line;
        return Invocation.Call(frame.Py, bound, values, names);
    }
}
