namespace Nnx.Python.Syntax;

/// <summary><c>context as target</c> in a with statement.</summary>
internal sealed class WithItem(SourceSpan span, Expression contextExpr, Expression? optionalVars) : Node(span)
{
    public Expression ContextExpr { get; } = contextExpr;

    public Expression? OptionalVars { get; } = optionalVars;

    public override IEnumerable<Node> Children => [ContextExpr, .. Present(OptionalVars)];
}
