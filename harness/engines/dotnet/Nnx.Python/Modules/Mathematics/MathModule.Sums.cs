using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Mathematics;

internal static partial class MathModule
{
    private static void DefineSums(ModuleBuilder m) => m
        .Builtin("prod", "iterable, /, *, start=1", (py, a) =>
        {
            var total = a[1];
            foreach (var item in py.Iterate(a[0]))
            {
                total = py.Binary(BinaryOperator.Mul, total, item);
            }

            return total;
        })
        .Builtin("fsum", "seq, /", ExactSum);

    // Shewchuk: partial sums that do not overlap, so that only the last addition rounds.
    private static PyFloat ExactSum(Interpreter py, BoundArguments a)
    {
        var partials = new List<double>();
        var (special, infinite) = (0.0, 0.0);
        foreach (var item in py.Iterate(a[0]))
        {
            var original = py.ToDouble(item);
            var x = original;
            var kept = 0;
            for (var i = 0; i < partials.Count; i++)
            {
                var y = partials[i];
                if (Math.Abs(x) < Math.Abs(y))
                {
                    (x, y) = (y, x);
                }

                var high = x + y;
                var low = y - (high - x);
                if (low != 0)
                {
                    partials[kept++] = low;
                }

                x = high;
            }

            partials.RemoveRange(kept, partials.Count - kept);
            if (double.IsFinite(x))
            {
                partials.Add(x);
                continue;
            }

            if (double.IsFinite(original))
            {
                throw PyError.Overflow("intermediate overflow in fsum");
            }

            special += original;
            infinite += double.IsInfinity(original) ? original : 0;
            partials.Clear();
        }

        if (special != 0)
        {
            return double.IsNaN(infinite) ? throw PyError.Value("-inf + inf in fsum") : new PyFloat(special);
        }

        return new PyFloat(Rounded(partials));
    }

    private static double Rounded(List<double> partials)
    {
        if (partials.Count == 0)
        {
            return 0;
        }

        var n = partials.Count;
        var high = partials[--n];
        var low = 0.0;
        while (n > 0)
        {
            var x = high;
            var y = partials[--n];
            high = x + y;
            low = y - (high - x);
            if (low != 0)
            {
                break;
            }
        }

        // Half an ulp away: the partial below decides which way to round.
        if (n > 0 && ((low < 0 && partials[n - 1] < 0) || (low > 0 && partials[n - 1] > 0)))
        {
            var y = low * 2;
            var x = high + y;
            if (y == x - high)
            {
                high = x;
            }
        }

        return high;
    }
}
