using System.Numerics;
using Nnx.Python.Errors;

namespace Nnx.Python.Builtins.Numbers;

/// <summary>Arithmetic of complex numbers, step by step as CPython does it, so that the last digits agree.</summary>
internal static class ComplexMath
{
    private const int LargestIntegerPower = 100;

    public static Complex Multiply(Complex a, Complex b) =>
        new((a.Real * b.Real) - (a.Imaginary * b.Imaginary), (a.Real * b.Imaginary) + (a.Imaginary * b.Real));

    public static Complex Divide(Complex a, Complex b)
    {
        var (real, imaginary) = (Math.Abs(b.Real), Math.Abs(b.Imaginary));
        if (real >= imaginary)
        {
            if (real == 0)
            {
                throw PyError.ZeroDivision("complex division by zero");
            }

            var ratio = b.Imaginary / b.Real;
            var divisor = b.Real + (b.Imaginary * ratio);
            return new((a.Real + (a.Imaginary * ratio)) / divisor, (a.Imaginary - (a.Real * ratio)) / divisor);
        }

        if (imaginary >= real)
        {
            var ratio = b.Real / b.Imaginary;
            var divisor = (b.Real * ratio) + b.Imaginary;
            return new(((a.Real * ratio) + a.Imaginary) / divisor, ((a.Imaginary * ratio) - a.Real) / divisor);
        }

        return new(double.NaN, double.NaN);
    }

    public static Complex Power(Complex a, Complex b)
    {
        if (b.Imaginary == 0 && b.Real == Math.Floor(b.Real) && Math.Abs(b.Real) <= LargestIntegerPower)
        {
            var times = (int)b.Real;
            var power = IntegerPower(a, Math.Abs(times));
            return Checked(times >= 0 ? power : a == Complex.Zero ? throw ZeroPower() : Divide(Complex.One, power));
        }

        if (b == Complex.Zero)
        {
            return Complex.One;
        }

        if (a == Complex.Zero)
        {
            return b.Imaginary != 0 || b.Real < 0 ? throw ZeroPower() : Complex.Zero;
        }

        var size = Hypotenuse(a.Real, a.Imaginary);
        var length = Math.Pow(size, b.Real);
        var angle = Math.Atan2(a.Imaginary, a.Real);
        var phase = angle * b.Real;
        if (b.Imaginary != 0)
        {
            length /= Math.Exp(angle * b.Imaginary);
            phase += b.Imaginary * Math.Log(size);
        }

        return Checked(new(length * Math.Cos(phase), length * Math.Sin(phase)));
    }

    public static double Hypotenuse(double x, double y) => double.Hypot(x, y);

    private static Complex IntegerPower(Complex number, int times)
    {
        var mask = 1L;
        var result = Complex.One;
        var factor = number;
        while (mask > 0 && times >= mask)
        {
            if ((times & mask) != 0)
            {
                result = Multiply(result, factor);
            }

            mask <<= 1;
            factor = Multiply(factor, factor);
        }

        return result;
    }

    private static Complex Checked(Complex value) =>
        double.IsInfinity(value.Real) || double.IsInfinity(value.Imaginary)
            ? throw PyError.Overflow("complex exponentiation")
            : value;

    private static PyRaise ZeroPower() => PyError.ZeroDivision("0.0 to a negative or complex power");
}
