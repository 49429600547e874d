using System.Numerics;
using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;

namespace Nnx.Jax.Backend.Managed.Elementwise;

/// <summary>Functions of complex128.</summary>
internal static class UnaryComplex
{
    public static void Apply(UnaryOperation operation, NDArray operand, NDArray result)
    {
        Func<Complex, Complex> function = operation switch
        {
            UnaryOperation.Negate => Complex.Negate,
            UnaryOperation.Sign => static x => x == Complex.Zero ? x : x / Complex.Abs(x),
            UnaryOperation.Exp => Complex.Exp,
            UnaryOperation.Exp2 => static x => Complex.Exp(x * Math.Log(2)),
            UnaryOperation.Expm1 => static x => Complex.Exp(x) - 1,
            UnaryOperation.Log => Complex.Log,
            UnaryOperation.Log1p => static x => Complex.Log(1 + x),
            UnaryOperation.Sqrt => Complex.Sqrt,
            UnaryOperation.Rsqrt => static x => 1 / Complex.Sqrt(x),
            UnaryOperation.Square => static x => x * x,
            UnaryOperation.Sin => Complex.Sin,
            UnaryOperation.Cos => Complex.Cos,
            UnaryOperation.Tan => Complex.Tan,
            UnaryOperation.Asin => Complex.Asin,
            UnaryOperation.Acos => Complex.Acos,
            UnaryOperation.Atan => Complex.Atan,
            UnaryOperation.Sinh => Complex.Sinh,
            UnaryOperation.Cosh => Complex.Cosh,
            UnaryOperation.Tanh => Complex.Tanh,
            UnaryOperation.Logistic => static x => 1 / (1 + Complex.Exp(-x)),
            UnaryOperation.Conj => Complex.Conjugate,
            _ => throw new UnsupportedOperationException($"{operation} of complex numbers"),
        };

        var source = operand.AsSpan<Complex>();
        var target = result.Fill<Complex>();
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = function(source[i]);
        }
    }
}
