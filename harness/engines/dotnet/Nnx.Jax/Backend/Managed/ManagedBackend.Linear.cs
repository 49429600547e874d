using System.Numerics;
using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed.Linear;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Backend.Managed;

public sealed partial class ManagedBackend
{
    /// <inheritdoc/>
    public NDArray Cholesky(NDArray operand)
    {
        var work = Doubled(operand);
        var (n, size) = (work.Shape[^1], work.Shape[^1] * work.Shape[^1]);
        var result = _allocator.New(work.Dtype, work.Shape);
        for (var start = 0; start < work.Size; start += size)
        {
            if (work.Dtype.IsComplex)
            {
                CholeskyFactor.Compute(work.AsSpan<Complex>().Slice(start, size), result.Fill<Complex>().Slice(start, size), n);
            }
            else
            {
                CholeskyFactor.Compute(work.AsSpan<double>().Slice(start, size), result.Fill<double>().Slice(start, size), n);
            }
        }

        return Convert(result, operand.Dtype);
    }

    /// <inheritdoc/>
    public (NDArray Factors, NDArray Pivots, NDArray Permutation) Lu(NDArray operand)
    {
        var factors = CopyOf(Doubled(operand));
        var (batch, rows, columns) = (operand.Shape[..^2], operand.Shape[^2], operand.Shape[^1]);
        var count = Math.Min(rows, columns);
        var (pivots, permutation) = (_allocator.New(Dtype.Int32, [.. batch, count]), _allocator.New(Dtype.Int32, [.. batch, rows]));
        var size = rows * columns;
        for (var b = 0; b < (int)batch.Size; b++)
        {
            var swaps = pivots.Fill<int>().Slice(b * count, count);
            var order = permutation.Fill<int>().Slice(b * rows, rows);
            if (factors.Dtype.IsComplex)
            {
                LuFactors.Compute(factors.Fill<Complex>().Slice(b * size, size), rows, columns, swaps, order);
            }
            else
            {
                LuFactors.Compute(factors.Fill<double>().Slice(b * size, size), rows, columns, swaps, order);
            }
        }

        return (Convert(factors, operand.Dtype), pivots, permutation);
    }

    /// <inheritdoc/>
    public (NDArray Q, NDArray R) Qr(NDArray operand, bool fullMatrices)
    {
        var r = CopyOf(Doubled(operand));
        var (batch, rows, columns) = (operand.Shape[..^2], operand.Shape[^2], operand.Shape[^1]);
        var width = fullMatrices ? rows : Math.Min(rows, columns);
        var q = _allocator.New(r.Dtype, [.. batch, rows, width]);
        var (size, wide) = (rows * columns, rows * width);
        for (var b = 0; b < (int)batch.Size; b++)
        {
            if (r.Dtype.IsComplex)
            {
                QrFactors.Compute(r.Fill<Complex>().Slice(b * size, size), q.Fill<Complex>().Slice(b * wide, wide), rows, columns, width);
            }
            else
            {
                QrFactors.Compute(r.Fill<double>().Slice(b * size, size), q.Fill<double>().Slice(b * wide, wide), rows, columns, width);
            }
        }

        var rank = operand.Rank;
        var kept = Slice(r, new int[rank], r.Shape.With(rank - 2, width));
        return (Convert(q, operand.Dtype), Convert(kept, operand.Dtype));
    }

    /// <inheritdoc/>
    public (NDArray S, NDArray U, NDArray Vh) Svd(NDArray operand, bool fullMatrices)
    {
        var swap = LastSwapped(operand.Rank);
        if (operand.Shape[^2] < operand.Shape[^1])
        {
            var (values, u, vh) = Svd(Transpose(operand, swap), fullMatrices);
            return (values, Transpose(vh, swap), Transpose(u, swap));
        }

        var work = CopyOf(Real(operand, "svd"));
        var (batch, rows, columns) = (operand.Shape[..^2], operand.Shape[^2], operand.Shape[^1]);
        var width = fullMatrices ? rows : columns;
        var s = _allocator.New(Dtype.Float64, [.. batch, columns]);
        var left = _allocator.New(Dtype.Float64, [.. batch, rows, width]);
        var right = _allocator.New(Dtype.Float64, [.. batch, columns, columns]);
        var thin = new double[rows * columns];
        for (var b = 0; b < (int)batch.Size; b++)
        {
            SingularValues.Compute(
                work.Fill<double>().Slice(b * thin.Length, thin.Length), s.Fill<double>().Slice(b * columns, columns), thin,
                right.Fill<double>().Slice(b * columns * columns, columns * columns), rows, columns);
            Completion.Complete(thin, left.Fill<double>().Slice(b * rows * width, rows * width), rows, columns, width);
        }

        return (Convert(s, operand.Dtype), Convert(left, operand.Dtype), Convert(Transpose(right, swap), operand.Dtype));
    }

    /// <inheritdoc/>
    public (NDArray Values, NDArray Vectors) Eigh(NDArray operand)
    {
        var work = CopyOf(Real(operand, "eigh"));
        var (batch, n) = (operand.Shape[..^2], operand.Shape[^1]);
        var (values, vectors) = (_allocator.New(Dtype.Float64, [.. batch, n]), _allocator.New(Dtype.Float64, operand.Shape));
        for (var b = 0; b < (int)batch.Size; b++)
        {
            SymmetricEigen.Compute(
                work.Fill<double>().Slice(b * n * n, n * n), values.Fill<double>().Slice(b * n, n),
                vectors.Fill<double>().Slice(b * n * n, n * n), n);
        }

        return (Convert(values, operand.Dtype), Convert(vectors, operand.Dtype));
    }

    /// <inheritdoc/>
    public NDArray TriangularSolve(NDArray matrix, NDArray right, TriangularSolve options)
    {
        // x op(a) = b is op(a)^T x^T = b^T.
        var swap = LastSwapped(matrix.Rank);
        if (!options.LeftSide)
        {
            var turned = options with { LeftSide = true, TransposeA = !options.TransposeA };
            return Transpose(TriangularSolve(matrix, Transpose(right, swap), turned), swap);
        }

        var work = Doubled(matrix);
        work = options.ConjugateA && work.Dtype.IsComplex ? Unary(UnaryOperation.Conj, work) : work;
        work = options.TransposeA ? Transpose(work, swap) : work;
        var lower = options.Lower != options.TransposeA;
        var result = CopyOf(Doubled(right));
        var (n, columns) = (right.Shape[^2], right.Shape[^1]);
        for (var b = 0; b < (int)right.Shape[..^2].Size; b++)
        {
            if (work.Dtype.IsComplex)
            {
                Triangular.Solve(
                    work.AsSpan<Complex>().Slice(b * n * n, n * n), result.Fill<Complex>().Slice(b * n * columns, n * columns),
                    n, columns, lower, options.UnitDiagonal);
            }
            else
            {
                Triangular.Solve(
                    work.AsSpan<double>().Slice(b * n * n, n * n), result.Fill<double>().Slice(b * n * columns, n * columns),
                    n, columns, lower, options.UnitDiagonal);
            }
        }

        return Convert(result, right.Dtype);
    }

    private NDArray Doubled(NDArray operand) => Convert(operand, operand.Dtype.IsComplex ? Dtype.Complex128 : Dtype.Float64);

    private NDArray Real(NDArray operand, string name)
        => operand.Dtype.IsComplex ? throw new UnsupportedOperationException($"{name} of complex matrices") : Doubled(operand);

    private static int[] LastSwapped(int rank) => [.. Enumerable.Range(0, rank - 2), rank - 1, rank - 2];
}
