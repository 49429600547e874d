using System.Collections.Immutable;
using Nnx.Python.Syntax;

namespace Nnx.Python.Parsing;

internal sealed partial class Parser
{
    /// <summary>An expression on its own, or an assignment of one of the three kinds.</summary>
    private Statement ParseExpressionStatement()
    {
        var start = _index;
        var first = ParseYieldOrStarExpressions();
        switch (Kind)
        {
            case TokenKind.Equal:
                return ParseAssignment(start, first);
            case TokenKind.Colon:
                return ParseAnnotation(start, first);
            case TokenKind.ColonEqual:
                ThrowIfWalrusTarget(start, first);
                throw Unexpected();
        }

        return AugmentedOperator(Kind) is { } op
            ? ParseAugmented(start, first, op)
            : new Expr(SpanFrom(_tokens[start]), first);
    }

    private Assign ParseAssignment(int statement, Expression first)
    {
        var targets = ImmutableArray.CreateBuilder<Expression>();
        var (start, value) = (statement, first);
        while (Kind == TokenKind.Equal)
        {
            RequireTarget(statement, start, value);
            targets.Add(value);
            _index++;
            start = _index;
            if (Kind is not (TokenKind.Yield or TokenKind.Star) && !IsExpressionStart(Kind))
            {
                ThrowEqualHint(statement);
                throw Unexpected();
            }

            value = ParseYieldOrStarExpressions();
        }

        return new(SpanFrom(_tokens[statement]), targets.ToImmutable(), value);
    }

    private void RequireTarget(int statement, int start, Expression value)
    {
        if (value is Yield or YieldFrom && !IsParenthesized(start, value))
        {
            throw Error(SyntaxErrors.AssignmentToYield, value);
        }

        if (Targets.FindInvalid(value, TargetKind.Assignment) is { } invalid)
        {
            ThrowEqualHint(statement);
            throw Error(SyntaxErrors.CannotAssign(ExpressionNames.Of(invalid)), invalid);
        }
    }

    private AugAssign ParseAugmented(int start, Expression target, BinaryOperator op)
    {
        _index++;
        if (!Targets.IsSingle(target))
        {
            var readable = Kind == TokenKind.Yield || StartsExpression(_index);
            _index--;
            throw readable && (target is not (Yield or YieldFrom) || IsParenthesized(start, target))
                ? Error(SyntaxErrors.IllegalAugmentedTarget(ExpressionNames.Of(target)), target)
                : Unexpected();
        }

        var value = ParseYieldOrStarExpressions();
        return new(SpanFrom(_tokens[start]), target, op, value);
    }

    private AnnAssign ParseAnnotation(int start, Expression target)
    {
        if (!Targets.IsSingle(target))
        {
            throw InvalidAnnotation(start, target);
        }

        _index++;
        var simple = target is Name && !IsParenthesized(start, target);
        var annotation = ParseExpression();
        var value = TryTake(TokenKind.Equal) ? ParseYieldOrStarExpressions() : null;
        return new(SpanFrom(_tokens[start]), target, annotation, value, simple);
    }

    private PythonSyntaxException InvalidAnnotation(int start, Expression target)
    {
        var readable = StartsExpression(_index + 1);
        if (!readable || target is Starred || (target is Yield or YieldFrom && !IsParenthesized(start, target)))
        {
            return Unexpected();
        }

        return target switch
        {
            Tuple tuple when tuple == _bareTuple => Error(SyntaxErrors.SingleTarget("tuple"), tuple.Elts[0]),
            List or Tuple => Error(SyntaxErrors.SingleTarget(ExpressionNames.Of(target)), target),
            _ => Error(SyntaxErrors.IllegalAnnotationTarget, target),
        };
    }

    /// <summary>Whether an expression that began at a token stands in parentheses, which its own span leaves out.</summary>
    private bool IsParenthesized(int start, Expression expression) =>
        _tokens[start].Line != expression.Span.Line || _tokens[start].Span.Column != expression.Span.Column;

    private static BinaryOperator? AugmentedOperator(TokenKind kind) => kind switch
    {
        TokenKind.PlusEqual => BinaryOperator.Add,
        TokenKind.MinusEqual => BinaryOperator.Sub,
        TokenKind.StarEqual => BinaryOperator.Mult,
        TokenKind.AtEqual => BinaryOperator.MatMult,
        TokenKind.SlashEqual => BinaryOperator.Div,
        TokenKind.PercentEqual => BinaryOperator.Mod,
        TokenKind.AmpersandEqual => BinaryOperator.BitAnd,
        TokenKind.BarEqual => BinaryOperator.BitOr,
        TokenKind.CaretEqual => BinaryOperator.BitXor,
        TokenKind.LeftShiftEqual => BinaryOperator.LShift,
        TokenKind.RightShiftEqual => BinaryOperator.RShift,
        TokenKind.DoubleStarEqual => BinaryOperator.Pow,
        TokenKind.DoubleSlashEqual => BinaryOperator.FloorDiv,
        _ => null,
    };
}
