using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation.Expressions.Calls;

/// <summary>Evaluates the arguments of calls in their order.</summary>
internal static class ArgumentList
{
    /// <summary>The values; null where an exception is on its way.</summary>
    public static PyObject[]? Evaluate(ExpressionNode[] arguments, Frame frame)
    {
        if (arguments.Length == 0)
        {
            return [];
        }

        var values = new PyObject[arguments.Length];
        return TryEvaluate(arguments, frame, values, 0) ? values : null;
    }

    /// <summary>Writes the values into an array; false where an exception is on its way.</summary>
    public static bool TryEvaluate(ExpressionNode[] arguments, Frame frame, PyObject?[] into, int start)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            var value = arguments[i].Evaluate(frame);
            if (value is null)
            {
                return false;
            }

            into[start + i] = value;
        }

        return true;
    }
}
