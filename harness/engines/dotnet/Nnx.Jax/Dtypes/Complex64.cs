using System.Numerics;

namespace Nnx.Jax.Dtypes;

/// <summary>A complex number of two float32.</summary>
/// <param name="Real">The real part.</param>
/// <param name="Imaginary">The imaginary part.</param>
public readonly record struct Complex64(float Real, float Imaginary)
{
    /// <summary>The same number in double precision; exact.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Complex(Complex64 value) => new(value.Real, value.Imaginary);

    /// <summary>Both parts rounded to float32.</summary>
    /// <param name="value">The number.</param>
    public static explicit operator Complex64(Complex value) => new((float)value.Real, (float)value.Imaginary);

    /// <summary>The same number in double precision; exact.</summary>
    public Complex ToComplex() => this;

    /// <summary>Both parts rounded to float32.</summary>
    /// <param name="value">The number.</param>
    public static Complex64 FromComplex(Complex value) => (Complex64)value;
}
