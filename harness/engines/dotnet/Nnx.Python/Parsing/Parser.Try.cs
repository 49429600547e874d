using System.Collections.Immutable;
using Nnx.Python.Syntax;

namespace Nnx.Python.Parsing;

internal sealed partial class Parser
{
    private Try ParseTry()
    {
        Enter();
        var token = Advance();
        Demand(TokenKind.Colon, ":");
        var body = ParseBlock(token, "'try' statement");
        if (Kind is not (TokenKind.Except or TokenKind.Finally))
        {
            throw Error(SyntaxErrors.MissingHandler, Current);
        }

        var handlers = ImmutableArray.CreateBuilder<ExceptHandler>();
        while (Kind == TokenKind.Except)
        {
            handlers.Add(ParseHandler());
        }

        var otherwise = handlers.Count > 0 ? ParseElse() : [];
        ImmutableArray<Statement> last = [];
        var end = Current;
        if (TryTake(TokenKind.Finally))
        {
            Demand(TokenKind.Colon, ":");
            last = ParseBlock(end, "'finally' statement");
        }

        Leave();
        return new(SpanFrom(token), body, handlers.ToImmutable(), otherwise, last);
    }

    private ExceptHandler ParseHandler()
    {
        var token = Advance();
        if (Kind == TokenKind.Star)
        {
            throw new UnsupportedSyntaxException("except*", token.Line);
        }

        Expression? type = null;
        string? name = null;
        if (Kind is not (TokenKind.Colon or TokenKind.Newline))
        {
            type = ParseExpression();
            ThrowIfSeveralTypes(type);
            name = TryTake(TokenKind.As) ? TakeName() : null;
        }

        ExpectColon();
        var body = ParseBlock(token, "'except' statement");
        return new(SpanFrom(token), type, name, body);
    }

    private void ThrowIfSeveralTypes(Expression first)
    {
        if (Kind == TokenKind.Comma && CanParse(ParseMoreTypes))
        {
            throw Error(SyntaxErrors.ExceptionTypesParentheses, first);
        }
    }

    private void ParseMoreTypes()
    {
        Expect(TokenKind.Comma);
        ParseList(ParseExpression);
        if (TryTake(TokenKind.As))
        {
            TakeName();
        }

        Expect(TokenKind.Colon);
    }
}
