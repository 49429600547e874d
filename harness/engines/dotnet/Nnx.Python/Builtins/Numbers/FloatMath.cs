using Nnx.Python.Errors;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Builtins.Numbers;

/// <summary>Arithmetic of floats with Python's signs and errors.</summary>
internal static class FloatMath
{
    public static double Divide(double left, double right) =>
        right == 0 ? throw PyError.ZeroDivision("float division by zero") : left / right;

    public static double Modulo(double left, double right)
    {
        if (right == 0)
        {
            throw PyError.ZeroDivision("float modulo");
        }

        var rest = left % right;
        if (rest == 0)
        {
            return Math.CopySign(0.0, right);
        }

        return rest < 0 != right < 0 ? rest + right : rest;
    }

    public static (double Quotient, double Remainder) DivMod(double left, double right, string zero)
    {
        if (right == 0)
        {
            throw PyError.ZeroDivision(zero);
        }

        var rest = left % right;
        var quotient = (left - rest) / right;
        if (rest != 0)
        {
            if (rest < 0 != right < 0)
            {
                rest += right;
                quotient -= 1;
            }
        }
        else
        {
            rest = Math.CopySign(0.0, right);
        }

        double floor;
        if (quotient != 0)
        {
            floor = Math.Floor(quotient);
            if (quotient - floor > 0.5)
            {
                floor += 1;
            }
        }
        else
        {
            floor = Math.CopySign(0.0, left / right);
        }

        return (floor, rest);
    }

    /// <summary><c>left ** right</c> where the result is real.</summary>
    public static double RealPower(double left, double right)
    {
        if (right == 0 || left == 1)
        {
            return 1;
        }

        if (left == 0 && right < 0)
        {
            throw PyError.ZeroDivision("0.0 cannot be raised to a negative power");
        }

        var result = Math.Pow(left, right);
        return double.IsInfinity(result) && double.IsFinite(left) && double.IsFinite(right)
            ? throw new PyRaise(new PyBaseException(
                ExceptionTypes.OverflowError, PyInt.Of(34), new PyStr("Numerical result out of range")))
            : result;
    }

    /// <summary>Whether <c>left ** right</c> is complex: a negative number to a broken power.</summary>
    public static bool IsComplexPower(double left, double right) =>
        left < 0 && double.IsFinite(left) && double.IsFinite(right) && right != Math.Floor(right);

    public static PyInt ToInt(double value)
    {
        if (double.IsNaN(value))
        {
            throw PyError.Value("cannot convert float NaN to integer");
        }

        return double.IsInfinity(value)
            ? throw PyError.Overflow("cannot convert float infinity to integer")
            : IntConversion.Truncate(value);
    }
}
