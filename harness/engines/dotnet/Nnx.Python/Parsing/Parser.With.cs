using System.Collections.Immutable;
using Nnx.Python.Syntax;

namespace Nnx.Python.Parsing;

internal sealed partial class Parser
{
    private With ParseWith()
    {
        Enter();
        var token = Advance();
        var parenthesized = Kind == TokenKind.LeftParen && ParenthesesHoldItems();
        var items = parenthesized ? ParseItemsInParentheses() : ParseItems();
        ExpectColon();
        var body = ParseBlock(token, "'with' statement");
        Leave();
        return new(SpanFrom(token), items, body);
    }

    private ImmutableArray<WithItem> ParseItems()
    {
        var items = ImmutableArray.CreateBuilder<WithItem>();
        do
        {
            items.Add(ParseItem());
        }
        while (TryTake(TokenKind.Comma));

        return items.ToImmutable();
    }

    private ImmutableArray<WithItem> ParseItemsInParentheses()
    {
        Expect(TokenKind.LeftParen);
        var items = ImmutableArray.CreateBuilder<WithItem>();
        do
        {
            items.Add(ParseItem());
        }
        while (TryTake(TokenKind.Comma) && Kind != TokenKind.RightParen);

        Expect(TokenKind.RightParen);
        return items.ToImmutable();
    }

    private WithItem ParseItem()
    {
        var token = Current;
        var context = ParseExpression();
        if (!TryTake(TokenKind.As))
        {
            return new(SpanFrom(token), context, null);
        }

        var start = _index;
        if (Kind != TokenKind.Star && !IsExpressionStart(Kind))
        {
            throw Unexpected();
        }

        var target = ParseTarget();
        var followed = Kind is TokenKind.Comma or TokenKind.RightParen or TokenKind.Colon or TokenKind.Newline;
        if (!followed || Targets.FindInvalid(target, TargetKind.Assignment) is not null)
        {
            throw InvalidTarget(start, TargetKind.Assignment);
        }

        return new(SpanFrom(token), context, target);
    }

    /// <summary>
    /// Whether the parentheses after <c>with</c> are those of the statement, not of an expression: an <c>as</c> says so, or a colon right
    /// behind them, unless they hold what only an expression can.
    /// </summary>
    private bool ParenthesesHoldItems()
    {
        var level = Current.Level + 1;
        var (hasAs, onlyExpression) = (false, NextKind == TokenKind.RightParen);
        var index = _index + 1;
        for (; _tokens[index].Level >= level && _tokens[index].Kind is not (TokenKind.EndMarker or TokenKind.Error); index++)
        {
            if (_tokens[index].Level > level)
            {
                continue;
            }

            hasAs |= _tokens[index].Kind == TokenKind.As;
            onlyExpression |= _tokens[index].Kind is TokenKind.ColonEqual or TokenKind.Yield or TokenKind.For or TokenKind.Async
                || (_tokens[index].Kind == TokenKind.Star && _tokens[index - 1].Kind is TokenKind.LeftParen or TokenKind.Comma);
        }

        var ended = _tokens[index].Kind == TokenKind.RightParen && _tokens[index + 1].Kind is TokenKind.Colon or TokenKind.Newline;
        return hasAs || (ended && !onlyExpression);
    }
}
