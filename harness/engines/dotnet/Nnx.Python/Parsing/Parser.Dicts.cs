using System.Collections.Immutable;
using Nnx.Python.Syntax;

namespace Nnx.Python.Parsing;

internal sealed partial class Parser
{
    /// <summary>A dictionary or a comprehension of one, from its first key, or from its first <c>**</c> where that is null.</summary>
    private Expression ParseDict(in Token open, Expression? key)
    {
        var keys = ImmutableArray.CreateBuilder<Expression?>();
        var values = ImmutableArray.CreateBuilder<Expression>();
        var first = Current;
        keys.Add(key);
        values.Add(key is null ? ParseDictUnpacking() : ParseDictValue());
        if (IsGeneratorStart)
        {
            return ParseDictComprehension(open, first, key, values[0]);
        }

        while (TryTake(TokenKind.Comma) && Kind != TokenKind.RightBrace)
        {
            var unpacking = Kind == TokenKind.DoubleStar;
            keys.Add(unpacking ? null : ParseLaterKey());
            values.Add(unpacking ? ParseDictUnpacking() : ParseDictValue());
        }

        Expect(TokenKind.RightBrace);
        return new Dict(SpanFrom(open), keys.ToImmutable(), values.ToImmutable());
    }

    private DictComp ParseDictComprehension(in Token open, in Token first, Expression? key, Expression value)
    {
        if (key is null)
        {
            throw CanParse(ParseGeneratorsToBrace) ? Error(SyntaxErrors.DictUnpackingInComprehension, first) : Unexpected();
        }

        var generators = ParseGenerators();
        Expect(TokenKind.RightBrace);
        return new(SpanFrom(open), key, value, generators);
    }

    private void ParseGeneratorsToBrace()
    {
        ParseGenerators();
        Expect(TokenKind.RightBrace);
    }

    private Expression ParseDictUnpacking()
    {
        Expect(TokenKind.DoubleStar);
        return ParseBitwiseOr();
    }

    private Expression ParseDictValue()
    {
        var colon = Expect(TokenKind.Colon);
        if (Kind == TokenKind.Star && StartsExpression(_index + 1))
        {
            throw Decide(Error(SyntaxErrors.StarredDictValue, Current));
        }

        return Kind is TokenKind.RightBrace or TokenKind.Comma
            ? throw Decide(Error(SyntaxErrors.MissingDictValue, colon))
            : ParseExpression();
    }

    /// <summary>
    /// A key after the first one. CPython looks for a missing colon here before anything else, so that whatever breaks the key counts as that.
    /// </summary>
    private Expression ParseLaterKey()
    {
        if (!IsExpressionStart(Kind))
        {
            throw Unexpected();
        }

        var start = _index;
        try
        {
            var key = ParseExpression();
            return Kind == TokenKind.Colon ? key : throw Unexpected();
        }
        catch (PythonSyntaxException error) when (error != _decided && error != _lexical?.Exception && LastReadable(start) >= start)
        {
            var last = _tokens[LastReadable(start)].Span;
            throw Decide(Error(SyntaxErrors.MissingDictColon, last.EndLine, last.EndColumn));
        }
    }

    /// <summary>The last token before the position that ends an expression begun at <paramref name="start"/>, outside of its brackets.</summary>
    private int LastReadable(int start)
    {
        var level = _tokens[start].Level;
        var last = start - 1;
        for (var i = start; i < _index && !(_tokens[i].Kind == TokenKind.If && _tokens[i].Level == level); i++)
        {
            var ends = _tokens[i].Kind is TokenKind.Name or TokenKind.Number or TokenKind.String or TokenKind.True or TokenKind.False
                or TokenKind.None or TokenKind.Ellipsis or TokenKind.RightParen or TokenKind.RightBracket or TokenKind.RightBrace;
            last = ends && _tokens[i].Level == level ? i : last;
        }

        return last;
    }
}
