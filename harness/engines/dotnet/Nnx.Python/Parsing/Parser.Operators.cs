using System.Collections.Immutable;
using Nnx.Python.Syntax;

namespace Nnx.Python.Parsing;

internal sealed partial class Parser
{
    private Expression ParseDisjunction() => ParseBoolean(TokenKind.Or, BoolOperator.Or, ParseConjunction);

    private Expression ParseConjunction() => ParseBoolean(TokenKind.And, BoolOperator.And, ParseInversion);

    private Expression ParseBoolean(TokenKind kind, BoolOperator op, Func<Expression> parse)
    {
        var start = Current;
        var first = parse();
        if (Kind != kind)
        {
            return first;
        }

        var values = ImmutableArray.CreateBuilder<Expression>();
        values.Add(first);
        while (TryTake(kind))
        {
            values.Add(parse());
        }

        return new BoolOp(SpanFrom(start), op, values.ToImmutable());
    }

    private Expression ParseInversion()
    {
        if (Kind != TokenKind.Not)
        {
            return ParseComparison();
        }

        Enter();
        var token = Advance();
        var operand = ParseInversion();
        Leave();
        return new UnaryOp(SpanFrom(token), UnaryOperator.Not, operand);
    }

    private Expression ParseComparison()
    {
        var start = Current;
        var left = ParseBitwiseOr();
        if (TakeComparison() is not { } op)
        {
            return left;
        }

        var operators = ImmutableArray.CreateBuilder<ComparisonOperator>();
        var comparators = ImmutableArray.CreateBuilder<Expression>();
        for (ComparisonOperator? next = op; next is not null; next = TakeComparison())
        {
            operators.Add(next.Value);
            comparators.Add(ParseBitwiseOr());
        }

        return new Compare(SpanFrom(start), left, operators.ToImmutable(), comparators.ToImmutable());
    }

    private ComparisonOperator? TakeComparison()
    {
        ComparisonOperator? op = Kind switch
        {
            TokenKind.EqualEqual => ComparisonOperator.Eq,
            TokenKind.NotEqual => ComparisonOperator.NotEq,
            TokenKind.Less => ComparisonOperator.Lt,
            TokenKind.LessEqual => ComparisonOperator.LtE,
            TokenKind.Greater => ComparisonOperator.Gt,
            TokenKind.GreaterEqual => ComparisonOperator.GtE,
            TokenKind.In => ComparisonOperator.In,
            TokenKind.Is => NextKind == TokenKind.Not ? ComparisonOperator.IsNot : ComparisonOperator.Is,
            TokenKind.Not when NextKind == TokenKind.In => ComparisonOperator.NotIn,
            _ => null,
        };
        _index += op switch { null => 0, ComparisonOperator.IsNot or ComparisonOperator.NotIn => 2, _ => 1 };
        return op;
    }

    private Expression ParseBitwiseOr() => ParseBinary(Precedence.Lowest);

    private Expression ParseBinary(int lowest)
    {
        var start = Current;
        var left = ParseUnary();
        while (Precedence.Of(Kind, out var op) is var precedence && precedence >= lowest)
        {
            _index++;
            var right = ParseBinary(precedence + 1);
            left = new BinOp(SpanFrom(start), left, op, right);
        }

        return left;
    }

    private Expression ParseUnary()
    {
        UnaryOperator? op = Kind switch
        {
            TokenKind.Plus => UnaryOperator.UAdd,
            TokenKind.Minus => UnaryOperator.USub,
            TokenKind.Tilde => UnaryOperator.Invert,
            _ => null,
        };
        if (op is null)
        {
            return ParsePower();
        }

        Enter();
        var token = Advance();
        var operand = ParseUnary();
        Leave();
        return new UnaryOp(SpanFrom(token), op.Value, operand);
    }

    private Expression ParsePower()
    {
        if (Kind == TokenKind.Await)
        {
            throw StartsExpression(_index) ? new UnsupportedSyntaxException("await", Current.Line) : UnexpectedAfterAwait();
        }

        var start = Current;
        var left = ParsePrimary();
        if (!TryTake(TokenKind.DoubleStar))
        {
            return left;
        }

        Enter();
        var right = ParseUnary();
        Leave();
        return new BinOp(SpanFrom(start), left, BinaryOperator.Pow, right);
    }

    private PythonSyntaxException UnexpectedAfterAwait()
    {
        _index++;
        return Unexpected();
    }
}
