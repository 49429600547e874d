namespace Nnx.Python.Interpretation;

/// <summary>An executable statement; immutable as <see cref="ExpressionNode"/> is.</summary>
internal abstract class StatementNode
{
    public abstract Completion Execute(Frame frame);
}
