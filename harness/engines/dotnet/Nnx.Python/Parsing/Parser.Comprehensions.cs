using System.Collections.Immutable;
using Nnx.Python.Syntax;

namespace Nnx.Python.Parsing;

internal sealed partial class Parser
{
    private ImmutableArray<Comprehension> ParseGeneratorsOf(Expression element)
    {
        if (element is Starred && CanParse(() => ParseGenerators()))
        {
            throw Error(SyntaxErrors.UnpackingInComprehension, element);
        }

        return element is Starred ? throw Unexpected() : ParseGenerators();
    }

    private ImmutableArray<Comprehension> ParseGenerators()
    {
        var generators = ImmutableArray.CreateBuilder<Comprehension>();
        while (IsGeneratorStart)
        {
            generators.Add(ParseGenerator());
        }

        return generators.ToImmutable();
    }

    private Comprehension ParseGenerator()
    {
        var token = Advance();
        if (token.Kind == TokenKind.Async)
        {
            throw Kind == TokenKind.For ? new UnsupportedSyntaxException("async comprehension", token.Line) : Unexpected();
        }

        var target = ParseForTarget();
        var iterable = ParseDisjunction();
        var conditions = ImmutableArray.CreateBuilder<Expression>();
        while (TryTake(TokenKind.If))
        {
            conditions.Add(ParseDisjunction());
        }

        return new(SpanFrom(token), target, iterable, conditions.ToImmutable());
    }

    /// <summary>The target of a <c>for</c> and the <c>in</c> behind it.</summary>
    private Expression ParseForTarget()
    {
        var start = _index;
        if (Kind != TokenKind.Star && !IsExpressionStart(Kind))
        {
            throw Unexpected();
        }

        var target = ParseTargetList();
        if (Kind != TokenKind.In || Targets.FindInvalid(target, TargetKind.Assignment) is not null)
        {
            throw InvalidTarget(start, TargetKind.For);
        }

        _index++;
        return target;
    }
}
