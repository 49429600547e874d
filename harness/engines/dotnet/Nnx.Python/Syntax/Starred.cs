namespace Nnx.Python.Syntax;

/// <summary><c>*value</c> in a call, a display or a target.</summary>
internal sealed class Starred(SourceSpan span, Expression value) : Expression(span)
{
    public Expression Value { get; } = value;

    public override IEnumerable<Node> Children => [Value];
}
