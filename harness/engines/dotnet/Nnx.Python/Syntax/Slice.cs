namespace Nnx.Python.Syntax;

/// <summary><c>lower:upper:step</c> within a subscript.</summary>
internal sealed class Slice(SourceSpan span, Expression? lower, Expression? upper, Expression? step) : Expression(span)
{
    public Expression? Lower { get; } = lower;

    public Expression? Upper { get; } = upper;

    public Expression? Step { get; } = step;

    public override IEnumerable<Node> Children => [.. Present(Lower), .. Present(Upper), .. Present(Step)];
}
