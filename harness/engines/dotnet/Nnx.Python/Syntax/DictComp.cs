using System.Collections.Immutable;

namespace Nnx.Python.Syntax;

/// <summary><c>{key: value for …}</c>.</summary>
internal sealed class DictComp(SourceSpan span, Expression key, Expression value, ImmutableArray<Comprehension> generators) : Expression(span)
{
    public Expression Key { get; } = key;

    public Expression Value { get; } = value;

    public ImmutableArray<Comprehension> Generators { get; } = generators;

    public override IEnumerable<Node> Children => [Key, Value, .. Generators];
}
