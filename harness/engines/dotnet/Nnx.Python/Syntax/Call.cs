using System.Collections.Immutable;

namespace Nnx.Python.Syntax;

/// <summary><c>func(args, keywords)</c>.</summary>
internal sealed class Call(SourceSpan span, Expression func, ImmutableArray<Expression> args, ImmutableArray<Keyword> keywords) : Expression(span)
{
    public Expression Func { get; } = func;

    /// <summary>Positional arguments; <c>*value</c> is a <see cref="Starred"/>.</summary>
    public ImmutableArray<Expression> Args { get; } = args;

    /// <summary>Keyword arguments and <c>**value</c>, in the order of the source.</summary>
    public ImmutableArray<Keyword> Keywords { get; } = keywords;

    public override IEnumerable<Node> Children => [Func, .. Args, .. Keywords];
}
