using System.Collections.Immutable;
using Nnx.Python.Syntax;

namespace Nnx.Python.Parsing;

internal sealed partial class Parser
{
    /// <summary>An atom and what follows it: attributes, calls and subscripts.</summary>
    private Expression ParsePrimary()
    {
        var start = Current;
        var expression = ParseAtom();
        while (true)
        {
            switch (Kind)
            {
                case TokenKind.Dot:
                    _index++;
                    var name = TakeName();
                    expression = new Attribute(SpanFrom(start), expression, name);
                    break;
                case TokenKind.LeftParen:
                    var (arguments, keywords) = ParseArguments(allowGenerator: true);
                    expression = new Call(SpanFrom(start), expression, arguments, keywords);
                    break;
                case TokenKind.LeftBracket:
                    var index = ParseSubscript();
                    expression = new Subscript(SpanFrom(start), expression, index);
                    break;
                default:
                    return expression;
            }
        }
    }

    private Expression ParseSubscript()
    {
        var open = _index++;
        if (Kind == TokenKind.RightBracket)
        {
            ThrowIfCommaForgottenBefore(open);
            throw Unexpected();
        }

        var slices = ParseSlices();
        if (IsGeneratorStart)
        {
            ThrowIfCommaForgottenBefore(open);
        }

        Expect(TokenKind.RightBracket);
        return slices;
    }

    private Expression ParseSlices()
    {
        var start = Current;
        var first = ParseSlice();
        if (Kind != TokenKind.Comma && first is not Starred)
        {
            return first;
        }

        var elements = ImmutableArray.CreateBuilder<Expression>();
        elements.Add(first);
        while (TryTake(TokenKind.Comma) && Kind != TokenKind.RightBracket)
        {
            elements.Add(ParseSlice());
        }

        return new Tuple(SpanFrom(start), elements.ToImmutable());
    }

    private Expression ParseSlice()
    {
        var start = _index;
        var token = Current;
        if (TryTake(TokenKind.Star))
        {
            var value = ParseExpression();
            return new Starred(SpanFrom(token), value);
        }

        var lower = Kind == TokenKind.Colon ? null : ParseNamedExpression();
        if (lower is not null && (Kind != TokenKind.Colon || (lower is NamedExpr && !IsParenthesized(start, lower))))
        {
            return lower;
        }

        Expect(TokenKind.Colon);
        var upper = IsExpressionStart(Kind) ? ParseExpression() : null;
        var step = TryTake(TokenKind.Colon) && IsExpressionStart(Kind) ? ParseExpression() : null;
        return new Slice(SpanFrom(token), lower, upper, step);
    }

    private Expression ParseAtom()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Name:
                return new Name(token.Span, TakeName());
            case TokenKind.Number:
                return ParseNumber();
            case TokenKind.String:
                return ParseStrings();
            case TokenKind.True:
                return Constant(true);
            case TokenKind.False:
                return Constant(false);
            case TokenKind.None:
                return Constant(null);
            case TokenKind.Ellipsis:
                return Constant(EllipsisValue.Instance);
            case TokenKind.LeftParen:
                return ParseParentheses();
            case TokenKind.LeftBracket:
                return ParseBrackets();
            case TokenKind.LeftBrace:
                return ParseBraces();
            default:
                throw Unexpected();
        }
    }

    private Constant Constant(object? value) => new(Advance().Span, value);

    private Constant ParseNumber()
    {
        var text = _source.Slice(Current.Start, Current.End);
        var digits = NumberLiterals.CountDecimalDigits(text);
        return digits <= SyntaxLimits.IntegerDigits
            ? Constant(NumberLiterals.Parse(text))
            : throw Error(SyntaxErrors.TooManyDigits(digits), Current);
    }
}
