using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation.Expressions.Operators;

/// <summary><c>a &lt; b &lt;= c</c>: each operand is evaluated once, and none after the first comparison that fails.</summary>
internal sealed class CompareChainNode(ExpressionNode first, Comparison[] comparisons, ExpressionNode[] others, int line) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame)
    {
        if (first.Evaluate(frame) is not { } left)
        {
            return null;
        }

        for (var i = 0; ; i++)
        {
            if (others[i].Evaluate(frame) is not { } right)
            {
                return null;
            }

            frame.Line = line;
            var quick = comparisons[i].Quick(left, right);
            var result = quick == Truth.Raised ? comparisons[i].Apply(frame.Py, left, right) : PyBool.Of(quick == Truth.True);
            if (i == others.Length - 1 || !frame.Py.IsTrue(result))
            {
                return result;
            }

            left = right;
        }
    }
}
