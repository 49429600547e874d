namespace Nnx.Python.Syntax;

/// <summary><c>target := value</c>.</summary>
internal sealed class NamedExpr(SourceSpan span, Name target, Expression value) : Expression(span)
{
    public Name Target { get; } = target;

    public Expression Value { get; } = value;

    public override IEnumerable<Node> Children => [Target, Value];
}
