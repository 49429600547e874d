using System.Numerics;

namespace Nnx.Jax.Backend.Managed.Linear;

/// <summary>Substitution in a triangular system <c>matrix x = right</c>, in place.</summary>
internal static class Triangular
{
    public static void Solve<T>(ReadOnlySpan<T> matrix, Span<T> right, int n, int columns, bool lower, bool unitDiagonal)
        where T : unmanaged, INumberBase<T>
    {
        for (var step = 0; step < n; step++)
        {
            var row = lower ? step : n - 1 - step;
            var (first, end) = lower ? (0, row) : (row + 1, n);
            for (var column = 0; column < columns; column++)
            {
                var sum = right[(row * columns) + column];
                for (var k = first; k < end; k++)
                {
                    sum -= matrix[(row * n) + k] * right[(k * columns) + column];
                }

                right[(row * columns) + column] = unitDiagonal ? sum : sum / matrix[(row * n) + row];
            }
        }
    }
}
