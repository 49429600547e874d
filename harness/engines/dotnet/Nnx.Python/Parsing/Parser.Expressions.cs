using System.Collections.Immutable;
using Nnx.Python.Syntax;

namespace Nnx.Python.Parsing;

internal sealed partial class Parser
{
    // The tuple last made of a list without brackets: its span cannot tell it from one in parentheses.
    private Tuple? _bareTuple;

    // Where the innermost expression began that is being read.
    private int _expressionStart;

    private static bool IsExpressionStart(TokenKind kind) => kind is
        TokenKind.Name or TokenKind.Number or TokenKind.String or TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.LeftBrace
        or TokenKind.Plus or TokenKind.Minus or TokenKind.Tilde or TokenKind.Not or TokenKind.Lambda or TokenKind.Await
        or TokenKind.True or TokenKind.False or TokenKind.None or TokenKind.Ellipsis;

    private Expression ParseYieldOrStarExpressions() => Kind == TokenKind.Yield ? ParseYield() : ParseStarExpressions();

    private Expression ParseYield()
    {
        var token = Advance();
        if (TryTake(TokenKind.From))
        {
            var iterable = ParseExpression();
            return new YieldFrom(SpanFrom(token), iterable);
        }

        var value = Kind == TokenKind.Star || IsExpressionStart(Kind) ? ParseStarExpressions() : null;
        return new Yield(SpanFrom(token), value);
    }

    /// <summary>One expression, or a tuple without brackets.</summary>
    private Expression ParseStarExpressions() => ParseList(ParseStarExpression);

    private Expression ParseStarExpression() => Kind == TokenKind.Star ? ParseStarred() : ParseExpression();

    private Expression ParseStarNamedExpression() => Kind == TokenKind.Star ? ParseStarred() : ParseNamedExpression();

    /// <summary>Targets of <c>for</c> and <c>del</c>, as far as the grammar of operators can tell.</summary>
    private Expression ParseTargetList() => ParseList(ParseTarget);

    private Expression ParseTarget() => Kind == TokenKind.Star ? ParseStarred() : ParseBitwiseOr();

    private Starred ParseStarred()
    {
        var token = Expect(TokenKind.Star);
        var value = ParseBitwiseOr();
        return new(SpanFrom(token), value);
    }

    private Expression ParseList(Func<Expression> parse)
    {
        var start = Current;
        var first = parse();
        if (Kind != TokenKind.Comma)
        {
            return first;
        }

        var elements = ImmutableArray.CreateBuilder<Expression>();
        elements.Add(first);
        while (TryTake(TokenKind.Comma) && (Kind == TokenKind.Star || IsExpressionStart(Kind)))
        {
            elements.Add(parse());
        }

        return _bareTuple = new(SpanFrom(start), elements.ToImmutable());
    }

    private Expression ParseNamedExpression()
    {
        var start = _index;
        if (Kind == TokenKind.Name && NextKind == TokenKind.ColonEqual)
        {
            return ParseWalrus();
        }

        var expression = ParseExpression();
        if (Kind is TokenKind.Equal or TokenKind.ColonEqual)
        {
            ThrowIfAssignment(start, expression);
        }

        return expression;
    }

    private NamedExpr ParseWalrus()
    {
        var token = Current;
        var target = new Name(token.Span, TakeName());
        Expect(TokenKind.ColonEqual);
        var value = ParseExpression();
        return new(SpanFrom(token), target, value);
    }

    /// <summary>A condition, an operation or a lambda: everything but lists without brackets, <c>yield</c> and <c>:=</c>.</summary>
    private Expression ParseExpression()
    {
        Enter();
        var outerStart = _expressionStart;
        var start = _expressionStart = _index;
        var lambda = Kind == TokenKind.Lambda;
        var expression = lambda ? ParseLambda() : ParseDisjunction();
        if (Kind == TokenKind.If && !lambda)
        {
            expression = ParseConditional(start, expression);
        }
        else if (IsExpressionStart(Kind) && !lambda)
        {
            ThrowIfCommaForgotten(start, expression);
        }

        _expressionStart = outerStart;
        Leave();
        return expression;
    }

    private IfExp ParseConditional(int start, Expression body)
    {
        _index++;
        var test = ParseDisjunction();
        if (Kind is not (TokenKind.Else or TokenKind.Colon))
        {
            throw Error(SyntaxErrors.MissingElse, body);
        }

        Expect(TokenKind.Else);
        var otherwise = ParseExpression();
        return new(SpanFrom(_tokens[start]), test, body, otherwise);
    }

    private Lambda ParseLambda()
    {
        var token = Expect(TokenKind.Lambda);
        var arguments = ParseParameters(lambda: true);
        Expect(TokenKind.Colon);
        var body = ParseExpression();
        return new(SpanFrom(token), arguments, body);
    }
}
