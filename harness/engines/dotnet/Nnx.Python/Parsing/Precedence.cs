using Nnx.Python.Syntax;

namespace Nnx.Python.Parsing;

/// <summary>How tightly the left-associative binary operators bind.</summary>
internal static class Precedence
{
    /// <summary>That of <c>|</c>.</summary>
    public const int Lowest = 1;

    /// <summary>From <see cref="Lowest"/> up; 0 for what is no such operator.</summary>
    public static int Of(TokenKind kind, out BinaryOperator op)
    {
        (var precedence, op) = kind switch
        {
            TokenKind.Bar => (1, BinaryOperator.BitOr),
            TokenKind.Caret => (2, BinaryOperator.BitXor),
            TokenKind.Ampersand => (3, BinaryOperator.BitAnd),
            TokenKind.LeftShift => (4, BinaryOperator.LShift),
            TokenKind.RightShift => (4, BinaryOperator.RShift),
            TokenKind.Plus => (5, BinaryOperator.Add),
            TokenKind.Minus => (5, BinaryOperator.Sub),
            TokenKind.Star => (6, BinaryOperator.Mult),
            TokenKind.Slash => (6, BinaryOperator.Div),
            TokenKind.DoubleSlash => (6, BinaryOperator.FloorDiv),
            TokenKind.Percent => (6, BinaryOperator.Mod),
            TokenKind.At => (6, BinaryOperator.MatMult),
            _ => (0, default),
        };
        return precedence;
    }
}
