using System.Collections.Immutable;
using Nnx.Python.Syntax;

namespace Nnx.Python.Parsing;

internal sealed partial class Parser
{
    private bool IsGeneratorStart => Kind is TokenKind.For or TokenKind.Async;

    private Expression ParseParentheses()
    {
        var open = Expect(TokenKind.LeftParen);
        if (TryTake(TokenKind.RightParen))
        {
            return new Tuple(SpanFrom(open), []);
        }

        if (Kind == TokenKind.Yield)
        {
            var yield = ParseYield();
            Expect(TokenKind.RightParen);
            return yield;
        }

        ThrowIfDoubleStarred();
        var first = ParseStarNamedExpression();
        if (IsGeneratorStart)
        {
            var generators = ParseGeneratorsOf(first);
            Expect(TokenKind.RightParen);
            return new GeneratorExp(SpanFrom(open), first, generators);
        }

        if (Kind == TokenKind.Comma)
        {
            var elements = ParseElements(first, TokenKind.RightParen);
            Expect(TokenKind.RightParen);
            return new Tuple(SpanFrom(open), elements);
        }

        if (Kind == TokenKind.RightParen && first is Starred)
        {
            throw Error(SyntaxErrors.StarredGroup, first);
        }

        Expect(TokenKind.RightParen);
        return first;
    }

    private void ThrowIfDoubleStarred()
    {
        if (Kind == TokenKind.DoubleStar && CanParseAt(_index + 1, ParseToParen))
        {
            throw Error(SyntaxErrors.DoubleStarredGroup, Current);
        }
    }

    private void ParseToParen()
    {
        ParseExpression();
        Expect(TokenKind.RightParen);
    }

    private Expression ParseBrackets()
    {
        var open = Expect(TokenKind.LeftBracket);
        if (TryTake(TokenKind.RightBracket))
        {
            return new List(SpanFrom(open), []);
        }

        var first = ParseStarNamedExpression();
        if (IsGeneratorStart)
        {
            var generators = ParseGeneratorsOf(first);
            Expect(TokenKind.RightBracket);
            return new ListComp(SpanFrom(open), first, generators);
        }

        var elements = ParseElements(first, TokenKind.RightBracket);
        ThrowIfTargetUnparenthesized(first);
        Expect(TokenKind.RightBracket);
        return new List(SpanFrom(open), elements);
    }

    private ImmutableArray<Expression> ParseElements(Expression first, TokenKind close)
    {
        var elements = ImmutableArray.CreateBuilder<Expression>();
        elements.Add(first);
        while (TryTake(TokenKind.Comma) && Kind != close && !IsGeneratorStart)
        {
            elements.Add(ParseStarNamedExpression());
        }

        return elements.ToImmutable();
    }

    private void ThrowIfTargetUnparenthesized(Expression first)
    {
        if (IsGeneratorStart && CanParse(() => ParseGenerators()))
        {
            throw Error(SyntaxErrors.ComprehensionTargetParentheses, first);
        }
    }

    private Expression ParseBraces()
    {
        var open = Expect(TokenKind.LeftBrace);
        if (TryTake(TokenKind.RightBrace))
        {
            return new Dict(SpanFrom(open), [], []);
        }

        if (Kind == TokenKind.DoubleStar)
        {
            return ParseDict(open, null);
        }

        var start = _index;
        var first = ParseStarNamedExpression();
        if (Kind == TokenKind.Colon && first is not Starred && (first is not NamedExpr || IsParenthesized(start, first)))
        {
            return ParseDict(open, first);
        }

        if (IsGeneratorStart)
        {
            var generators = ParseGeneratorsOf(first);
            Expect(TokenKind.RightBrace);
            return new SetComp(SpanFrom(open), first, generators);
        }

        var elements = ParseElements(first, TokenKind.RightBrace);
        ThrowIfTargetUnparenthesized(first);
        Expect(TokenKind.RightBrace);
        return new Set(SpanFrom(open), elements);
    }
}
