using System.Collections.Immutable;
using Nnx.Python.Syntax;

namespace Nnx.Python.Parsing;

internal sealed partial class Parser
{
    /// <summary>The arguments of a call or class, with their parentheses.</summary>
    private (ImmutableArray<Expression> Arguments, ImmutableArray<Keyword> Keywords) ParseArguments(bool allowGenerator)
    {
        var open = Expect(TokenKind.LeftParen);
        var arguments = ImmutableArray.CreateBuilder<Expression>();
        var keywords = ImmutableArray.CreateBuilder<Keyword>();
        string? misplaced = null;
        if (Kind == TokenKind.Yield)
        {
            ThrowIfCommaForgottenBefore(_index - 1);
        }

        while (Kind != TokenKind.RightParen)
        {
            if (ParseKeyword(keywords) is { } keyword)
            {
                keywords.Add(keyword);
            }
            else
            {
                var starred = Kind == TokenKind.Star;
                var argument = ParseArgument();
                if (IsGeneratorStart)
                {
                    var isOnly = arguments.Count == 0 && keywords.Count == 0;
                    return ([ParseGeneratorArgument(open, argument, isOnly, allowGenerator)], []);
                }

                arguments.Add(argument);
                misplaced ??= starred ? null : Misplaced(keywords);
            }

            if (!TryTake(TokenKind.Comma))
            {
                break;
            }
        }

        if (misplaced is not null)
        {
            throw Error(misplaced, _tokens[Kind == TokenKind.RightParen ? _index : Math.Max(_index, _reached)]);
        }

        Expect(TokenKind.RightParen);
        return (arguments.ToImmutable(), keywords.ToImmutable());
    }

    private static string? Misplaced(ImmutableArray<Keyword>.Builder keywords)
    {
        if (keywords.Count == 0)
        {
            return null;
        }

        return keywords.Any(keyword => keyword.Name is null) ? SyntaxErrors.PositionalAfterUnpacking : SyntaxErrors.PositionalAfterKeyword;
    }

    private Keyword? ParseKeyword(ImmutableArray<Keyword>.Builder before)
    {
        var token = Current;
        if (token.Kind == TokenKind.Star && before.Any(keyword => keyword.Name is null))
        {
            throw Error(SyntaxErrors.UnpackingAfterUnpacking, token);
        }

        if (TryTake(TokenKind.DoubleStar))
        {
            var mapping = ParseExpression();
            return new(SpanFrom(token), null, mapping);
        }

        if (NextKind != TokenKind.Equal)
        {
            return null;
        }

        if (token.Kind is TokenKind.True or TokenKind.False or TokenKind.None)
        {
            throw Error(SyntaxErrors.CannotAssign(token.Kind.ToString()), token);
        }

        if (token.Kind != TokenKind.Name)
        {
            return null;
        }

        var name = TakeName();
        _index++;
        var value = ParseExpression();
        return IsGeneratorStart && CanParse(() => ParseGenerators())
            ? throw Error(SyntaxErrors.EqualInExpression, token)
            : new(SpanFrom(token), name, value);
    }

    private Expression ParseArgument()
    {
        var token = Current;
        if (TryTake(TokenKind.Star))
        {
            var value = ParseExpression();
            return new Starred(SpanFrom(token), value);
        }

        if (Kind == TokenKind.Name && NextKind == TokenKind.ColonEqual)
        {
            return ParseWalrus();
        }

        var argument = ParseExpression();
        return Kind == TokenKind.Equal ? throw Error(SyntaxErrors.AssignmentInArgument, argument) : argument;
    }

    /// <summary>A generator expression that shares the parentheses of the call, whose only argument it has to be.</summary>
    private GeneratorExp ParseGeneratorArgument(in Token open, Expression element, bool isOnly, bool allowed)
    {
        if (isOnly)
        {
            if (!allowed)
            {
                throw Unexpected();
            }

            var generators = ParseGeneratorsOf(element);
            if (Kind == TokenKind.Comma)
            {
                throw Error(SyntaxErrors.BareGenerator, element);
            }

            Expect(TokenKind.RightParen);
            return new(SpanFrom(open), element, generators);
        }

        ParseGenerators();
        throw Error(SyntaxErrors.BareGenerator, element);
    }
}
