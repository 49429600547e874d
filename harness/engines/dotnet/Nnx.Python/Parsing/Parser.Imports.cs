using System.Collections.Immutable;
using Nnx.Python.Syntax;

namespace Nnx.Python.Parsing;

internal sealed partial class Parser
{
    private Import ParseImport()
    {
        var token = Advance();
        var names = ImmutableArray.CreateBuilder<Alias>();
        do
        {
            var start = Current;
            var name = ParseDottedName();
            var asName = TryTake(TokenKind.As) ? TakeName() : null;
            names.Add(new(SpanFrom(start), name, asName));
        }
        while (TryTake(TokenKind.Comma));

        return new(SpanFrom(token), names.ToImmutable());
    }

    private ImportFrom ParseImportFrom()
    {
        var token = Advance();
        var level = 0;
        for (; Kind is TokenKind.Dot or TokenKind.Ellipsis; _index++)
        {
            level += Kind == TokenKind.Dot ? 1 : 3;
        }

        var module = level > 0 && Kind == TokenKind.Import ? null : ParseDottedName();
        Expect(TokenKind.Import);
        var names = ParseImportedNames();
        return new(SpanFrom(token), module, names, level);
    }

    private ImmutableArray<Alias> ParseImportedNames()
    {
        if (Kind == TokenKind.Star)
        {
            return [new(Advance().Span, "*", null)];
        }

        var parenthesized = TryTake(TokenKind.LeftParen);
        var names = ImmutableArray.CreateBuilder<Alias>();
        do
        {
            var start = Current;
            var name = TakeName();
            var asName = TryTake(TokenKind.As) ? TakeName() : null;
            names.Add(new(SpanFrom(start), name, asName));
        }
        while (TryTake(TokenKind.Comma) && !IsEndOfImportedNames(parenthesized));

        if (parenthesized)
        {
            Expect(TokenKind.RightParen);
        }

        return names.ToImmutable();
    }

    private bool IsEndOfImportedNames(bool parenthesized)
    {
        if (!parenthesized && Kind == TokenKind.Newline)
        {
            throw Error(SyntaxErrors.ImportTrailingComma, Current);
        }

        return parenthesized && Kind == TokenKind.RightParen;
    }

    private string ParseDottedName()
    {
        var name = TakeName();
        if (Kind != TokenKind.Dot)
        {
            return name;
        }

        var parts = new List<string> { name };
        while (TryTake(TokenKind.Dot))
        {
            parts.Add(TakeName());
        }

        return string.Join('.', parts);
    }
}
