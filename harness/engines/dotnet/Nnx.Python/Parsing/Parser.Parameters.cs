using System.Collections.Immutable;
using Nnx.Python.Syntax;

namespace Nnx.Python.Parsing;

internal sealed partial class Parser
{
    /// <summary>Parameters up to the closing parenthesis of a function, or up to the colon of a lambda.</summary>
    private Arguments ParseParameters(bool lambda)
    {
        var start = _index;
        var list = new ParameterList();
        var end = lambda ? TokenKind.Colon : TokenKind.RightParen;
        while (Kind != end)
        {
            ParseParameter(list, lambda, end);
            if (!TryTake(TokenKind.Comma))
            {
                break;
            }
        }

        if (Kind != end)
        {
            throw Unexpected();
        }

        var span = _index == start ? new(Current.Line, Current.Span.Column, Current.Line, Current.Span.Column) : SpanFrom(_tokens[start]);
        return list.ToArguments(span);
    }

    private void ParseParameter(ParameterList list, bool lambda, TokenKind end)
    {
        switch (Kind)
        {
            case TokenKind.Slash:
                ParseSlash(list);
                break;
            case TokenKind.Star:
                ParseStarParameter(list, lambda, end);
                break;
            case TokenKind.DoubleStar:
                ParseVarKeyword(list, lambda, end);
                break;
            case TokenKind.LeftParen when list.IsPlain && CanParse(() => ParseParenthesizedNames(lambda)):
                throw Error(lambda ? SyntaxErrors.ParenthesizedLambdaParameters : SyntaxErrors.ParenthesizedParameters, Current);
            default:
                ParseNamedParameter(list, lambda, end);
                break;
        }
    }

    private void ParseNamedParameter(ParameterList list, bool lambda, TokenKind end)
    {
        var parameter = ParseParameterName(lambda, allowStar: false);
        var equal = Current;
        Expression? value = null;
        if (TryTake(TokenKind.Equal))
        {
            value = Kind is TokenKind.RightParen or TokenKind.Comma ? throw Error(SyntaxErrors.MissingDefault, equal) : ParseExpression();
        }

        if (value is null && list.LacksDefault && (Kind == TokenKind.Comma || Kind == end))
        {
            throw Error(SyntaxErrors.NonDefaultAfterDefault, parameter);
        }

        list.Add(parameter, value);
    }

    private void ParseSlash(ParameterList list)
    {
        if (list.IsEmpty)
        {
            throw NextKind == TokenKind.Comma ? Error(SyntaxErrors.SlashFirst, Current) : Unexpected();
        }

        if (list.SeenSlash || list.SeenStar)
        {
            throw Error(list.SeenStar ? SyntaxErrors.SlashAfterStar : SyntaxErrors.SecondSlash, Current);
        }

        _index++;
        if (Kind == TokenKind.Star)
        {
            throw Error(SyntaxErrors.CommaBetweenSlashAndStar, Current);
        }

        list.EndPositionalOnly();
    }

    private void ParseStarParameter(ParameterList list, bool lambda, TokenKind end)
    {
        if (list.SeenStar)
        {
            throw NextKind is TokenKind.Name or TokenKind.Comma ? Error(SyntaxErrors.SecondStar, Current) : Unexpected();
        }

        var star = Advance();
        list.SeenStar = true;
        if (Kind == end || (Kind == TokenKind.Comma && (NextKind == end || NextKind == TokenKind.DoubleStar)))
        {
            throw Error(SyntaxErrors.BareStar, lambda ? Current : star);
        }

        if (Kind == TokenKind.Comma)
        {
            return;
        }

        list.VarArg = ParseParameterName(lambda, allowStar: true);
        if (Kind == TokenKind.Equal)
        {
            throw Error(SyntaxErrors.VarPositionalDefault, Current);
        }
    }

    private void ParseVarKeyword(ParameterList list, bool lambda, TokenKind end)
    {
        _index++;
        list.KwArg = ParseParameterName(lambda, allowStar: false);
        if (Kind == TokenKind.Equal)
        {
            throw Error(SyntaxErrors.VarKeywordDefault, Current);
        }

        if (TryTake(TokenKind.Comma) && Kind != end)
        {
            throw Kind is TokenKind.Name or TokenKind.Star or TokenKind.DoubleStar or TokenKind.Slash
                ? Error(SyntaxErrors.AfterVarKeyword, Current)
                : Unexpected();
        }
    }

    private Arg ParseParameterName(bool lambda, bool allowStar)
    {
        var token = Current;
        var name = TakeName();
        Expression? annotation = null;
        if (!lambda && TryTake(TokenKind.Colon))
        {
            annotation = allowStar ? ParseStarExpression() : ParseExpression();
        }

        return new(SpanFrom(token), name, annotation);
    }

    private void ParseParenthesizedNames(bool lambda)
    {
        Expect(TokenKind.LeftParen);
        do
        {
            ParseParameterName(lambda, allowStar: false);
        }
        while (TryTake(TokenKind.Comma) && Kind != TokenKind.RightParen);

        Expect(TokenKind.RightParen);
    }
}
