using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Interpretation.Expressions.Operators;

/// <summary>One comparison operator, with a quick way for exact built-in operands.</summary>
/// <param name="op">The operator.</param>
internal sealed class Comparison(Syntax.ComparisonOperator op)
{
    /// <summary>The answer for exact ints, floats and texts and for identity; <see cref="Truth.Raised"/> where the general way has to be taken.</summary>
    public Truth Quick(PyObject left, PyObject right)
    {
        if (left.GetType() == typeof(PyInt) && right.GetType() == typeof(PyInt))
        {
            var (a, b) = ((PyInt)left, (PyInt)right);
            if (a.IsSmall && b.IsSmall)
            {
                return Order(a.Small.CompareTo(b.Small), left, right);
            }
        }
        else if (left.GetType() == typeof(PyStr) && right.GetType() == typeof(PyStr))
        {
            switch (op)
            {
                case Syntax.ComparisonOperator.Eq:
                    return Of(string.Equals(((PyStr)left).Value, ((PyStr)right).Value, StringComparison.Ordinal));
                case Syntax.ComparisonOperator.NotEq:
                    return Of(!string.Equals(((PyStr)left).Value, ((PyStr)right).Value, StringComparison.Ordinal));
            }
        }
        else if (left.GetType() == typeof(PyFloat) && right.GetType() == typeof(PyFloat))
        {
            return Floats(((PyFloat)left).Value, ((PyFloat)right).Value, left, right);
        }

        return op switch
        {
            Syntax.ComparisonOperator.Is => Of(ReferenceEquals(left, right)),
            Syntax.ComparisonOperator.IsNot => Of(!ReferenceEquals(left, right)),
            _ => Truth.Raised,
        };
    }

    public PyObject Apply(Interpreter py, PyObject left, PyObject right) => op switch
    {
        Syntax.ComparisonOperator.Eq => py.Compare(CompareOperator.Eq, left, right),
        Syntax.ComparisonOperator.NotEq => py.Compare(CompareOperator.Ne, left, right),
        Syntax.ComparisonOperator.Lt => py.Compare(CompareOperator.Lt, left, right),
        Syntax.ComparisonOperator.LtE => py.Compare(CompareOperator.Le, left, right),
        Syntax.ComparisonOperator.Gt => py.Compare(CompareOperator.Gt, left, right),
        Syntax.ComparisonOperator.GtE => py.Compare(CompareOperator.Ge, left, right),
        Syntax.ComparisonOperator.Is => PyBool.Of(ReferenceEquals(left, right)),
        Syntax.ComparisonOperator.IsNot => PyBool.Of(!ReferenceEquals(left, right)),
        Syntax.ComparisonOperator.In => PyBool.Of(py.Contains(right, left)),
        _ => PyBool.Of(!py.Contains(right, left)),
    };

    private static Truth Of(bool value) => value ? Truth.True : Truth.False;

    private Truth Order(int order, PyObject left, PyObject right) => op switch
    {
        Syntax.ComparisonOperator.Eq => Of(order == 0),
        Syntax.ComparisonOperator.NotEq => Of(order != 0),
        Syntax.ComparisonOperator.Lt => Of(order < 0),
        Syntax.ComparisonOperator.LtE => Of(order <= 0),
        Syntax.ComparisonOperator.Gt => Of(order > 0),
        Syntax.ComparisonOperator.GtE => Of(order >= 0),
        Syntax.ComparisonOperator.Is => Of(ReferenceEquals(left, right)),
        Syntax.ComparisonOperator.IsNot => Of(!ReferenceEquals(left, right)),
        _ => Truth.Raised,
    };

    private Truth Floats(double a, double b, PyObject left, PyObject right) => op switch
    {
        Syntax.ComparisonOperator.Eq => Of(a == b),
        Syntax.ComparisonOperator.NotEq => Of(a != b),
        Syntax.ComparisonOperator.Lt => Of(a < b),
        Syntax.ComparisonOperator.LtE => Of(a <= b),
        Syntax.ComparisonOperator.Gt => Of(a > b),
        Syntax.ComparisonOperator.GtE => Of(a >= b),
        Syntax.ComparisonOperator.Is => Of(ReferenceEquals(left, right)),
        Syntax.ComparisonOperator.IsNot => Of(!ReferenceEquals(left, right)),
        _ => Truth.Raised,
    };
}
