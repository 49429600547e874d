using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Python.Interpretation.Expressions.Operators;

/// <summary>A binary operator with its quick way for exact built-in operands.</summary>
/// <param name="Operator">The operator in general.</param>
/// <param name="Quick">The quick way; null where it does not apply.</param>
internal sealed record BinaryOperation(BinaryOperator Operator, Func<PyObject, PyObject, PyObject?> Quick)
{
    private static readonly Func<PyObject, PyObject, PyObject?> None = static (_, _) => null;

    public static BinaryOperation Of(Syntax.BinaryOperator op) => op switch
    {
        Syntax.BinaryOperator.Add => new(BinaryOperator.Add, static (a, b) => Arithmetic.Add(a, b)),
        Syntax.BinaryOperator.Sub => new(BinaryOperator.Sub, static (a, b) => Arithmetic.Subtract(a, b)),
        Syntax.BinaryOperator.Mult => new(BinaryOperator.Mul, static (a, b) => Arithmetic.Multiply(a, b)),
        Syntax.BinaryOperator.MatMult => new(BinaryOperator.MatMul, None),
        Syntax.BinaryOperator.Div => new(BinaryOperator.TrueDiv, static (a, b) => Arithmetic.Divide(a, b)),
        Syntax.BinaryOperator.Mod => new(BinaryOperator.Mod, static (a, b) => Arithmetic.Modulo(a, b)),
        Syntax.BinaryOperator.Pow => new(BinaryOperator.Pow, static (a, b) => Arithmetic.Power(a, b)),
        Syntax.BinaryOperator.LShift => new(BinaryOperator.LShift, static (a, b) => Arithmetic.ShiftLeft(a, b)),
        Syntax.BinaryOperator.RShift => new(BinaryOperator.RShift, static (a, b) => Arithmetic.ShiftRight(a, b)),
        Syntax.BinaryOperator.BitOr => new(BinaryOperator.Or, static (a, b) => Arithmetic.Or(a, b)),
        Syntax.BinaryOperator.BitXor => new(BinaryOperator.Xor, static (a, b) => Arithmetic.Xor(a, b)),
        Syntax.BinaryOperator.BitAnd => new(BinaryOperator.And, static (a, b) => Arithmetic.And(a, b)),
        Syntax.BinaryOperator.FloorDiv => new(BinaryOperator.FloorDiv, static (a, b) => Arithmetic.FloorDivide(a, b)),
        _ => throw new ArgumentOutOfRangeException(nameof(op), op, null),
    };
}
