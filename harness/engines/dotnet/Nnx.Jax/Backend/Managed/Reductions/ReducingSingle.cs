using System.Numerics;
using Nnx.Jax.Backend.Operations;

namespace Nnx.Jax.Backend.Managed.Reductions;

/// <summary>Sums and products of float32, kept in double until the end, so that the order of the elements does not show.</summary>
internal static class ReducingSingle
{
    public static void Apply(Reduction reduction, ReadOnlySpan<float> source, AxisView view, Span<float> target)
    {
        var (outer, length, inner) = view;
        var sum = reduction == Reduction.Sum;
        if (inner == 1)
        {
            for (var o = 0; o < outer; o++)
            {
                var row = source.Slice(o * length, length);
                target[o] = (float)(sum ? Sum(row) : Product(row));
            }

            return;
        }

        var totals = new double[inner];
        for (var o = 0; o < outer; o++)
        {
            totals.AsSpan().Fill(sum ? 0 : 1);
            for (var r = 0; r < length; r++)
            {
                Combine(totals, source.Slice(((o * length) + r) * inner, inner), sum);
            }

            for (var i = 0; i < inner; i++)
            {
                target[(o * inner) + i] = (float)totals[i];
            }
        }
    }

    private static double Sum(ReadOnlySpan<float> row)
    {
        var (low, high) = (Vector<double>.Zero, Vector<double>.Zero);
        var i = 0;
        for (; i <= row.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            Vector.Widen(new Vector<float>(row[i..]), out var first, out var second);
            low += first;
            high += second;
        }

        var sum = Vector.Sum(low + high);
        for (; i < row.Length; i++)
        {
            sum += row[i];
        }

        return sum;
    }

    private static double Product(ReadOnlySpan<float> row)
    {
        var product = 1.0;
        foreach (var value in row)
        {
            product *= value;
        }

        return product;
    }

    private static void Combine(Span<double> totals, ReadOnlySpan<float> row, bool sum)
    {
        row = row[..totals.Length];
        if (sum)
        {
            for (var i = 0; i < totals.Length; i++)
            {
                totals[i] += row[i];
            }
        }
        else
        {
            for (var i = 0; i < totals.Length; i++)
            {
                totals[i] *= row[i];
            }
        }
    }
}
