using System.Buffers;
using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Nnx.Jax.Backend.Managed.Contractions;

/// <summary>
/// The float32 matrix product. Panels of two vectors' width of the right matrix are packed, then four rows at a time run against a panel with all sums in registers.
/// </summary>
internal static class MatrixProductSingle
{
    private const int RowBlock = 4;

    private static int PanelWidth => 2 * Vector<float>.Count;

    /// <summary><c>result[m, n] = left[m, k] right[k, n]</c>, all row-major.</summary>
    public static void Multiply(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> result, int m, int k, int n)
    {
        if (m < RowBlock || n < Vector<float>.Count)
        {
            Rows(left, right, result, m, k, n);
            return;
        }

        var rented = ArrayPool<float>.Shared.Rent(k * PanelWidth);
        var panel = rented.AsSpan(0, k * PanelWidth);
        for (var column = 0; column < n; column += PanelWidth)
        {
            var width = Math.Min(PanelWidth, n - column);
            Pack(right, panel, k, n, column, width);
            var row = 0;
            for (; row + RowBlock <= m; row += RowBlock)
            {
                Block(left, panel, result, row, k, n, column, width);
            }

            for (; row < m; row++)
            {
                Line(left, panel, result, row, k, n, column, width);
            }
        }

        ArrayPool<float>.Shared.Return(rented);
    }

    private static void Rows(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> result, int m, int k, int n)
    {
        result.Clear();
        for (var row = 0; row < m; row++)
        {
            var target = result.Slice(row * n, n);
            for (var i = 0; i < k; i++)
            {
                TensorPrimitives.MultiplyAdd(right.Slice(i * n, n), left[(row * k) + i], target, target);
            }
        }
    }

    private static void Pack(ReadOnlySpan<float> right, Span<float> panel, int k, int n, int column, int width)
    {
        for (var i = 0; i < k; i++)
        {
            var line = panel.Slice(i * PanelWidth, PanelWidth);
            right.Slice((i * n) + column, width).CopyTo(line);
            line[width..].Clear();
        }
    }

    private static void Block(ReadOnlySpan<float> left, ReadOnlySpan<float> panel, Span<float> result, int row, int k, int n, int column, int width)
    {
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(panel);
        var row0 = left.Slice(row * k, k);
        var row1 = left.Slice((row + 1) * k, k);
        var row2 = left.Slice((row + 2) * k, k);
        var row3 = left.Slice((row + 3) * k, k);
        Vector<float> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default;
        for (var i = 0; i < row0.Length; i++)
        {
            var (x, y) = (vectors[2 * i], vectors[(2 * i) + 1]);
            var value = new Vector<float>(row0[i]);
            a0 = Vector.FusedMultiplyAdd(value, x, a0);
            a1 = Vector.FusedMultiplyAdd(value, y, a1);
            value = new Vector<float>(row1[i]);
            b0 = Vector.FusedMultiplyAdd(value, x, b0);
            b1 = Vector.FusedMultiplyAdd(value, y, b1);
            value = new Vector<float>(row2[i]);
            c0 = Vector.FusedMultiplyAdd(value, x, c0);
            c1 = Vector.FusedMultiplyAdd(value, y, c1);
            value = new Vector<float>(row3[i]);
            d0 = Vector.FusedMultiplyAdd(value, x, d0);
            d1 = Vector.FusedMultiplyAdd(value, y, d1);
        }

        Store(result.Slice((row * n) + column, width), a0, a1);
        Store(result.Slice(((row + 1) * n) + column, width), b0, b1);
        Store(result.Slice(((row + 2) * n) + column, width), c0, c1);
        Store(result.Slice(((row + 3) * n) + column, width), d0, d1);
    }

    private static void Line(ReadOnlySpan<float> left, ReadOnlySpan<float> panel, Span<float> result, int row, int k, int n, int column, int width)
    {
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(panel);
        var values = left.Slice(row * k, k);
        Vector<float> first = default, second = default;
        for (var i = 0; i < values.Length; i++)
        {
            var value = new Vector<float>(values[i]);
            first = Vector.FusedMultiplyAdd(value, vectors[2 * i], first);
            second = Vector.FusedMultiplyAdd(value, vectors[(2 * i) + 1], second);
        }

        Store(result.Slice((row * n) + column, width), first, second);
    }

    private static void Store(Span<float> target, Vector<float> first, Vector<float> second)
    {
        if (target.Length == PanelWidth)
        {
            first.CopyTo(target);
            second.CopyTo(target[Vector<float>.Count..]);
            return;
        }

        Span<float> both = stackalloc float[PanelWidth];
        first.CopyTo(both);
        second.CopyTo(both[Vector<float>.Count..]);
        both[..target.Length].CopyTo(target);
    }
}
