using System.Numerics;
using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Memory;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Backend.Managed.Elementwise;

/// <summary>Takes complex numbers apart and puts them together.</summary>
internal static class ComplexParts
{
    /// <summary>The real part, imaginary part or magnitude of complex128.</summary>
    public static NDArray Take(Allocator allocator, UnaryOperation operation, NDArray operand)
    {
        var result = allocator.New(Dtype.Float64, operand.Shape);
        var source = operand.AsSpan<Complex>();
        var target = result.Fill<double>();
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = operation switch
            {
                UnaryOperation.Real => source[i].Real,
                UnaryOperation.Imag => source[i].Imaginary,
                _ => Complex.Abs(source[i]),
            };
        }

        return result;
    }

    public static NDArray Join(Allocator allocator, NDArray real, NDArray imaginary, Shape shape)
    {
        var single = real.Dtype == Dtype.Float32;
        var result = allocator.New(single ? Dtype.Complex64 : Dtype.Complex128, shape);
        var (realStep, imaginaryStep) = (real.Size == result.Size ? 1 : 0, imaginary.Size == result.Size ? 1 : 0);
        if (single)
        {
            var x = real.AsSpan<float>();
            var y = imaginary.AsSpan<float>();
            var target = result.Fill<Complex64>();
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = new(x[i * realStep], y[i * imaginaryStep]);
            }
        }
        else
        {
            var x = real.AsSpan<double>();
            var y = imaginary.AsSpan<double>();
            var target = result.Fill<Complex>();
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = new(x[i * realStep], y[i * imaginaryStep]);
            }
        }

        return result;
    }
}
