using System.Collections.Immutable;
using Nnx.Python.Syntax;

namespace Nnx.Python.Parsing;

internal sealed partial class Parser
{
    /// <summary>The colon that ends the head of a statement; CPython asks for it by name only at the end of a line.</summary>
    private void ExpectColon()
    {
        if (Kind == TokenKind.Newline)
        {
            throw Error(SyntaxErrors.Expected(":"), Current);
        }

        Expect(TokenKind.Colon);
    }

    /// <summary>An indented block, or simple statements on the same line.</summary>
    private ImmutableArray<Statement> ParseBlock(in Token head, string after)
    {
        var body = ImmutableArray.CreateBuilder<Statement>();
        if (!TryTake(TokenKind.Newline))
        {
            ParseSimpleStatements(body);
            return body.ToImmutable();
        }

        if (!TryTake(TokenKind.Indent))
        {
            throw Error(SyntaxErrors.ExpectedBlock(after, head.Line), Current, PythonSyntaxErrorKind.IndentationError);
        }

        do
        {
            ParseStatement(body);
        }
        while (Kind is not (TokenKind.Dedent or TokenKind.EndMarker));

        Expect(TokenKind.Dedent);
        return body.ToImmutable();
    }

    private If ParseIf()
    {
        Enter();
        var token = Advance();
        var test = ParseNamedExpression();
        ExpectColon();
        var body = ParseBlock(token, token.Kind == TokenKind.If ? "'if' statement" : "'elif' statement");
        ImmutableArray<Statement> otherwise = Kind == TokenKind.Elif ? [ParseIf()] : ParseElse();
        Leave();
        return new(SpanFrom(token), test, body, otherwise);
    }

    private ImmutableArray<Statement> ParseElse()
    {
        var token = Current;
        if (!TryTake(TokenKind.Else))
        {
            return [];
        }

        Demand(TokenKind.Colon, ":");
        return ParseBlock(token, "'else' statement");
    }

    private While ParseWhile()
    {
        Enter();
        var token = Advance();
        var test = ParseNamedExpression();
        ExpectColon();
        var body = ParseBlock(token, "'while' statement");
        var otherwise = ParseElse();
        Leave();
        return new(SpanFrom(token), test, body, otherwise);
    }

    private For ParseFor()
    {
        Enter();
        var token = Advance();
        var target = ParseForTarget();
        var iterable = ParseStarExpressions();
        ExpectColon();
        var body = ParseBlock(token, "'for' statement");
        var otherwise = ParseElse();
        Leave();
        return new(SpanFrom(token), target, iterable, body, otherwise);
    }
}
