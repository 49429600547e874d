using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation.Expressions.Operators;

/// <summary><c>-x</c>, <c>+x</c>, <c>~x</c>.</summary>
internal sealed class UnaryNode(Slot slot, ExpressionNode operand, int line) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame)
    {
        if (operand.Evaluate(frame) is not { } value)
        {
            return null;
        }

        if (slot == Slot.Neg)
        {
            if (value.GetType() == typeof(PyInt) && ((PyInt)value) is { IsSmall: true, Small: > long.MinValue } number)
            {
                return PyInt.Of(-number.Small);
            }

            if (value.GetType() == typeof(PyFloat))
            {
                return new PyFloat(-((PyFloat)value).Value);
            }
        }

        frame.Line = line;
        return frame.Py.Unary(slot, value);
    }
}
