using System.Collections.Immutable;
using Nnx.Python.Syntax;

namespace Nnx.Python.Parsing;

internal sealed partial class Parser
{
    private Module ParseFile()
    {
        var start = Current;
        var body = ImmutableArray.CreateBuilder<Statement>();
        while (Kind != TokenKind.EndMarker)
        {
            ParseStatement(body);
        }

        return new(SpanFrom(start), body.ToImmutable());
    }

    private void ParseStatement(ImmutableArray<Statement>.Builder body)
    {
        switch (Kind)
        {
            case TokenKind.If:
                body.Add(ParseIf());
                break;
            case TokenKind.While:
                body.Add(ParseWhile());
                break;
            case TokenKind.For:
                body.Add(ParseFor());
                break;
            case TokenKind.Try:
                body.Add(ParseTry());
                break;
            case TokenKind.With:
                body.Add(ParseWith());
                break;
            case TokenKind.Def:
                body.Add(ParseFunction([]));
                break;
            case TokenKind.Class:
                body.Add(ParseClass([]));
                break;
            case TokenKind.At:
                body.Add(ParseDecorated());
                break;
            case TokenKind.Async:
                throw Async();
            default:
                RefuseMatch();
                ParseSimpleStatements(body);
                break;
        }
    }

    private Exception Async()
    {
        var token = Advance();
        return Kind switch
        {
            TokenKind.Def => new UnsupportedSyntaxException("async def", token.Line),
            TokenKind.For => new UnsupportedSyntaxException("async for", token.Line),
            TokenKind.With => new UnsupportedSyntaxException("async with", token.Line),
            _ => Unexpected(),
        };
    }

    /// <summary>One logical line of statements joined by semicolons.</summary>
    private void ParseSimpleStatements(ImmutableArray<Statement>.Builder body)
    {
        do
        {
            body.Add(ParseSimpleStatement());
        }
        while (TryTake(TokenKind.Semicolon) && Kind != TokenKind.Newline);

        Expect(TokenKind.Newline);
    }

    private Statement ParseSimpleStatement()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Pass:
                _index++;
                return new Pass(token.Span);
            case TokenKind.Break:
                _index++;
                return new Break(token.Span);
            case TokenKind.Continue:
                _index++;
                return new Continue(token.Span);
            case TokenKind.Return:
                return ParseReturn();
            case TokenKind.Raise:
                return ParseRaise();
            case TokenKind.Assert:
                return ParseAssert();
            case TokenKind.Del:
                return ParseDelete();
            case TokenKind.Global:
                _index++;
                return new Global(SpanAfter(token, out var globals, ParseNames), globals);
            case TokenKind.Nonlocal:
                _index++;
                return new Nonlocal(SpanAfter(token, out var nonlocals, ParseNames), nonlocals);
            case TokenKind.Import:
                return ParseImport();
            case TokenKind.From:
                return ParseImportFrom();
            default:
                return ParseExpressionStatement();
        }
    }

    private SourceSpan SpanAfter<T>(in Token start, out T parsed, Func<T> parse)
    {
        parsed = parse();
        return SpanFrom(start);
    }

    private Return ParseReturn()
    {
        var token = Advance();
        var value = IsStatementEnd ? null : ParseStarExpressions();
        return new(SpanFrom(token), value);
    }

    private Raise ParseRaise()
    {
        var token = Advance();
        if (IsStatementEnd)
        {
            return new(token.Span, null, null);
        }

        var exception = ParseExpression();
        var cause = TryTake(TokenKind.From) ? ParseExpression() : null;
        return new(SpanFrom(token), exception, cause);
    }

    private Assert ParseAssert()
    {
        var token = Advance();
        var test = ParseExpression();
        var message = TryTake(TokenKind.Comma) ? ParseExpression() : null;
        return new(SpanFrom(token), test, message);
    }

    private Delete ParseDelete()
    {
        var token = Advance();
        var start = _index;
        var targets = ParseTargetList();
        if (!IsStatementEnd || Targets.FindInvalid(targets, TargetKind.Delete) is not null)
        {
            throw InvalidTarget(start, TargetKind.Delete);
        }

        return new(SpanFrom(token), targets == _bareTuple ? _bareTuple.Elts : [targets]);
    }

    private ImmutableArray<string> ParseNames()
    {
        var names = ImmutableArray.CreateBuilder<string>();
        do
        {
            names.Add(TakeName());
        }
        while (TryTake(TokenKind.Comma));

        return names.ToImmutable();
    }

    private bool IsStatementEnd => Kind is TokenKind.Newline or TokenKind.Semicolon;
}
