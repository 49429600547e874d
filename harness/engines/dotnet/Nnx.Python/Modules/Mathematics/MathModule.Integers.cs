using System.Numerics;
using Nnx.Python.Building;
using Nnx.Python.Builtins.Numbers;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Mathematics;

internal static partial class MathModule
{
    private const int LargestFactorial = 100_000;

    private static void DefineIntegers(ModuleBuilder m) => m
        .Builtin("gcd", "*integers", (py, a) => PyInt.Of(a.Rest(0).Select(x => py.ToIndex(x).Value)
            .Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor)))
        .Builtin("lcm", "*integers", (py, a) => PyInt.Of(a.Rest(0).Select(x => BigInteger.Abs(py.ToIndex(x).Value))
            .Aggregate(BigInteger.One, (x, y) => x.IsZero || y.IsZero
                ? BigInteger.Zero
                : x / BigInteger.GreatestCommonDivisor(x, y) * y)))
        .Builtin("factorial", "x, /", Factorial)
        .Builtin("comb", "n, k, /", (py, a) => PyInt.Of(Choose(py, a, ordered: false)))
        .Builtin("perm", "n, k=None, /", (py, a) => a[1] is PyNone
            ? Factorial(py, a)
            : PyInt.Of(Choose(py, a, ordered: true)))
        .Builtin("isqrt", "n, /", (py, a) =>
        {
            var n = py.ToIndex(a[0]).Value;
            return n.Sign < 0 ? throw PyError.Value("isqrt() argument must be nonnegative") : PyInt.Of(SquareRoot(n));
        });

    private static PyInt Factorial(Interpreter py, BoundArguments a)
    {
        var n = py.ToIndex(a[0]).Value;
        if (n.Sign < 0)
        {
            throw PyError.Value("factorial() not defined for negative values");
        }

        if (n > LargestFactorial)
        {
            py.Meter.Reserve(long.MaxValue);
        }

        return PyInt.Of(Product(1, (long)n, py));
    }

    // Halving keeps the factors of about the same size, which multiplies much faster.
    private static BigInteger Product(long from, long to, Interpreter py)
    {
        if (to - from < 16)
        {
            py.Meter.Step();
            var product = BigInteger.One;
            for (var i = from; i <= to; i++)
            {
                product *= i;
            }

            return product;
        }

        var middle = from + ((to - from) / 2);
        return Product(from, middle, py) * Product(middle + 1, to, py);
    }

    private static BigInteger Choose(Interpreter py, BoundArguments a, bool ordered)
    {
        var (n, k) = (py.ToIndex(a[0]).Value, py.ToIndex(a[1]).Value);
        if (n.Sign < 0)
        {
            throw PyError.Value("n must be a non-negative integer");
        }

        if (k.Sign < 0)
        {
            throw PyError.Value("k must be a non-negative integer");
        }

        if (k > n)
        {
            return 0;
        }

        k = ordered ? k : BigInteger.Min(k, n - k);
        if (k > LargestFactorial)
        {
            py.Meter.Reserve(long.MaxValue);
        }

        var result = BigInteger.One;
        for (var i = 0; i < (int)k; i++)
        {
            py.Meter.Step();
            result *= n - i;
            if (!ordered)
            {
                result /= i + 1;
            }
        }

        return result;
    }

    private static BigInteger SquareRoot(BigInteger n)
    {
        if (n.IsZero)
        {
            return 0;
        }

        var root = BigInteger.One << (int)((n.GetBitLength() + 1) / 2);
        while (true)
        {
            var better = (root + (n / root)) >> 1;
            if (better >= root)
            {
                return root;
            }

            root = better;
        }
    }
}
