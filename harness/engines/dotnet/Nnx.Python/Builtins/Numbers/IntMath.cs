using System.Numerics;
using Nnx.Python.Errors;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Numbers;

/// <summary>Arithmetic of ints; 64-bit values stay 64-bit as long as the result fits.</summary>
internal static class IntMath
{
    private const int LongModulus = 2048;

    public static PyInt Add(PyInt left, PyInt right)
    {
        if (left.IsSmall && right.IsSmall)
        {
            var (a, b) = (left.Small, right.Small);
            var sum = unchecked(a + b);
            if (((a ^ sum) & (b ^ sum)) >= 0)
            {
                return PyInt.Of(sum);
            }
        }

        return PyInt.Of(left.Value + right.Value);
    }

    public static PyInt Subtract(PyInt left, PyInt right)
    {
        if (left.IsSmall && right.IsSmall)
        {
            var (a, b) = (left.Small, right.Small);
            var difference = unchecked(a - b);
            if (((a ^ b) & (a ^ difference)) >= 0)
            {
                return PyInt.Of(difference);
            }
        }

        return PyInt.Of(left.Value - right.Value);
    }

    public static PyInt Multiply(Interpreter py, PyInt left, PyInt right)
    {
        if (left.IsSmall && right.IsSmall)
        {
            var high = Math.BigMul(left.Small, right.Small, out var low);
            return high == low >> 63 ? PyInt.Of(low) : PyInt.Of((BigInteger)left.Small * right.Small);
        }

        Meter.ReserveInteger(BitLength(left) + BitLength(right));
        return PyInt.Of(left.Value * right.Value);
    }

    public static PyInt FloorDivide(PyInt left, PyInt right)
    {
        if (left.IsSmall && right.IsSmall && right.Small is not 0 and not -1)
        {
            var quotient = Math.DivRem(left.Small, right.Small, out var remainder);
            return PyInt.Of(remainder != 0 && (remainder < 0) != (right.Small < 0) ? quotient - 1 : quotient);
        }

        return DivMod(left, right, "integer division or modulo by zero").Quotient;
    }

    public static PyInt Modulo(PyInt left, PyInt right)
    {
        if (left.IsSmall && right.IsSmall && right.Small is not 0 and not -1)
        {
            var remainder = left.Small % right.Small;
            return PyInt.Of(remainder != 0 && (remainder < 0) != (right.Small < 0) ? remainder + right.Small : remainder);
        }

        return DivMod(left, right, "integer modulo by zero").Remainder;
    }

    public static (PyInt Quotient, PyInt Remainder) DivMod(PyInt left, PyInt right, string zero)
    {
        var divisor = right.Value;
        if (divisor.IsZero)
        {
            throw PyError.ZeroDivision(zero);
        }

        var quotient = BigInteger.DivRem(left.Value, divisor, out var remainder);
        if (!remainder.IsZero && remainder.Sign < 0 != divisor.Sign < 0)
        {
            quotient--;
            remainder += divisor;
        }

        return (PyInt.Of(quotient), PyInt.Of(remainder));
    }

    /// <summary><c>left / right</c>, rounded once.</summary>
    public static double TrueDivide(PyInt left, PyInt right)
    {
        const long ExactLimit = 1L << 53;
        if (right.IsSmall && right.Small == 0)
        {
            throw PyError.ZeroDivision("division by zero");
        }

        if (left.IsSmall && right.IsSmall && left.Small is >= -ExactLimit and <= ExactLimit
            && right.Small is >= -ExactLimit and <= ExactLimit)
        {
            return (double)left.Small / right.Small;
        }

        return IntConversion.Divide(left.Value, right.Value);
    }

    /// <summary><c>base ** exponent</c> for an exponent that is not negative.</summary>
    public static PyInt Power(Interpreter py, PyInt number, PyInt exponent)
    {
        if (!exponent.IsSmall || exponent.Small > int.MaxValue)
        {
            if (number.IsSmall && number.Small is 0 or 1 or -1)
            {
                return PyInt.Of(number.Small == -1 && exponent.Value.IsEven ? 1 : number.Small);
            }

            Meter.ReserveInteger(long.MaxValue);
        }

        var times = exponent.Small;
        if (number.IsSmall && (number.Small is 0 or 1 or -1 || times == 0))
        {
            return times == 0 ? PyInt.Of(1) : PyInt.Of(number.Small == -1 && times % 2 == 0 ? 1 : number.Small);
        }

        if (number.IsSmall && BitLength(number) * times < 63)
        {
            var result = 1L;
            for (var i = 0; i < times; i++)
            {
                result *= number.Small;
            }

            return PyInt.Of(result);
        }

        Meter.ReserveInteger(BitLength(number) * times);
        return PyInt.Of(BigInteger.Pow(number.Value, (int)times));
    }

    /// <summary><c>pow(base, exponent, modulus)</c>.</summary>
    public static PyInt Power(Interpreter py, PyInt number, PyInt exponent, PyInt modulus)
    {
        var m = modulus.Value;
        if (m.IsZero)
        {
            throw PyError.Value("pow() 3rd argument cannot be 0");
        }

        var (b, e) = (number.Value, exponent.Value);
        if (e.Sign < 0)
        {
            b = Inverse(b, BigInteger.Abs(m));
            e = -e;
        }

        var result = m.GetBitLength() <= LongModulus ? BigInteger.ModPow(b, e, m) : LongPower(py, b, e, m);
        return PyInt.Of(!result.IsZero && result.Sign < 0 != m.Sign < 0 ? result + m : result);
    }

    public static PyInt ShiftLeft(Interpreter py, PyInt left, PyInt right)
    {
        if (right.Value.Sign < 0)
        {
            throw PyError.Value("negative shift count");
        }

        if (left.IsSmall && left.Small == 0)
        {
            return left;
        }

        if (left.IsSmall && right.IsSmall && right.Small < 62 && BitLength(left) + right.Small < 63)
        {
            return PyInt.Of(left.Small << (int)right.Small);
        }

        Meter.ReserveInteger(right.IsSmall && right.Small < int.MaxValue ? BitLength(left) + right.Small : long.MaxValue);
        return PyInt.Of(left.Value << (int)right.Small);
    }

    public static PyInt ShiftRight(PyInt left, PyInt right)
    {
        if (right.Value.Sign < 0)
        {
            throw PyError.Value("negative shift count");
        }

        if (left.IsSmall && right.IsSmall)
        {
            return PyInt.Of(left.Small >> (int)Math.Min(right.Small, 63));
        }

        return right.IsSmall && right.Small < int.MaxValue
            ? PyInt.Of(left.Value >> (int)right.Small)
            : PyInt.Of(left.Value.Sign < 0 ? -1 : 0);
    }

    public static PyInt Negate(PyInt value) =>
        value.IsSmall && value.Small != long.MinValue ? PyInt.Of(-value.Small) : PyInt.Of(-value.Value);

    public static int Compare(PyInt left, PyInt right) =>
        left.IsSmall && right.IsSmall ? left.Small.CompareTo(right.Small) : left.Value.CompareTo(right.Value);

    public static long BitLength(PyInt value) => value.IsSmall
        ? 64 - BitOperations.LeadingZeroCount(value.Small < 0 ? unchecked(0UL - (ulong)value.Small) : (ulong)value.Small)
        : (long)BigInteger.Abs(value.Value).GetBitLength();

    /// <summary>CPython's hash of an int: the remainder by 2⁶¹ - 1 with the sign, and never -1.</summary>
    public static long Hash(PyInt value)
    {
        const long Modulus = (1L << 61) - 1;
        var hash = value.IsSmall ? value.Small % Modulus : (long)(value.Value % Modulus);
        return hash == -1 ? -2 : hash;
    }

    // In steps, so that it can be cancelled.
    private static BigInteger LongPower(Interpreter py, BigInteger number, BigInteger exponent, BigInteger modulus)
    {
        var words = (int)(modulus.GetBitLength() / 64);
        var result = BigInteger.One;
        for (var bit = (long)exponent.GetBitLength() - 1; bit >= 0; bit--)
        {
            py.Meter.Step(words * words / 1024);
            result = result * result % modulus;
            if (!(exponent >> (int)bit).IsEven)
            {
                result = result * number % modulus;
            }
        }

        return result % modulus;
    }

    private static BigInteger Inverse(BigInteger value, BigInteger modulus)
    {
        var (r0, r1) = (modulus, ((value % modulus) + modulus) % modulus);
        var (t0, t1) = (BigInteger.Zero, BigInteger.One);
        while (!r1.IsZero)
        {
            var quotient = r0 / r1;
            (r0, r1) = (r1, r0 - quotient * r1);
            (t0, t1) = (t1, t0 - quotient * t1);
        }

        return r0.IsOne
            ? ((t0 % modulus) + modulus) % modulus
            : throw PyError.Value("base is not invertible for the given modulus");
    }
}
