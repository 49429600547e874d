namespace Nnx.Python.Syntax;

/// <summary><c>value[slice]</c>.</summary>
internal sealed class Subscript(SourceSpan span, Expression value, Expression index) : Expression(span)
{
    public Expression Value { get; } = value;

    /// <summary>The field that CPython calls <c>slice</c>: an expression, a <see cref="Slice"/> or a <see cref="Tuple"/> of both.</summary>
    public Expression Index { get; } = index;

    public override IEnumerable<Node> Children => [Value, Index];
}
