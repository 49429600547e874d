using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation.Expressions;

/// <summary>The annotation of <c>*args: *Ts</c>: the only value of an iterable.</summary>
internal sealed class UnpackingAnnotationNode(ExpressionNode value, int line) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame)
    {
        if (value.Evaluate(frame) is not { } iterable)
        {
            return null;
        }

        frame.Line = line;
        return Targets.Unpacking.Exactly(frame, iterable, 1)[0];
    }
}
