using Nnx.Python.Interpretation.Expressions.Operators;
using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation.Statements.Augmented;

/// <summary>The operator of an augmented assignment.</summary>
internal sealed class InPlaceOperation(BinaryOperation operation)
{
    public PyObject Apply(Frame frame, PyObject left, PyObject right, int line)
    {
        if (operation.Quick(left, right) is { } result)
        {
            return result;
        }

        frame.Line = line;
        return frame.Py.InPlace(operation.Operator, left, right);
    }
}
