using System.Numerics;
using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;

namespace Nnx.Jax.Backend.Managed.Elementwise;

/// <summary>Functions of two complex128.</summary>
internal static class BinaryComplex
{
    public static void Apply(BinaryOperation operation, NDArray left, NDArray right, NDArray result)
    {
        Func<Complex, Complex, Complex> function = operation switch
        {
            BinaryOperation.Add => Complex.Add,
            BinaryOperation.Subtract => Complex.Subtract,
            BinaryOperation.Multiply => Complex.Multiply,
            BinaryOperation.Divide => Complex.Divide,
            BinaryOperation.Power => Complex.Pow,
            BinaryOperation.Maximum => static (x, y) => IsLess(x, y) ? y : x,
            BinaryOperation.Minimum => static (x, y) => IsLess(y, x) ? y : x,
            _ => throw new UnsupportedOperationException($"{operation} of complex numbers"),
        };

        var x = left.AsSpan<Complex>();
        var y = right.AsSpan<Complex>();
        var target = result.Fill<Complex>();
        var (leftStep, rightStep) = (x.Length == target.Length ? 1 : 0, y.Length == target.Length ? 1 : 0);
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = function(x[i * leftStep], y[i * rightStep]);
        }
    }

    private static bool IsLess(Complex x, Complex y) => x.Real < y.Real || (x.Real == y.Real && x.Imaginary < y.Imaginary);
}
