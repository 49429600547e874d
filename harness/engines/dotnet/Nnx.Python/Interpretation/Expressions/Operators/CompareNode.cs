using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation.Expressions.Operators;

/// <summary>A comparison that is not part of a chain.</summary>
internal sealed class CompareNode(Comparison comparison, ExpressionNode left, ExpressionNode right, int line) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame)
    {
        if (left.Evaluate(frame) is not { } a || right.Evaluate(frame) is not { } b)
        {
            return null;
        }

        var quick = comparison.Quick(a, b);
        if (quick != Truth.Raised)
        {
            return PyBool.Of(quick == Truth.True);
        }

        frame.Line = line;
        return comparison.Apply(frame.Py, a, b);
    }

    public override Truth Test(Frame frame)
    {
        if (left.Evaluate(frame) is not { } a || right.Evaluate(frame) is not { } b)
        {
            return Truth.Raised;
        }

        var quick = comparison.Quick(a, b);
        if (quick != Truth.Raised)
        {
            return quick;
        }

        frame.Line = line;
        return frame.Py.IsTrue(comparison.Apply(frame.Py, a, b)) ? Truth.True : Truth.False;
    }
}
