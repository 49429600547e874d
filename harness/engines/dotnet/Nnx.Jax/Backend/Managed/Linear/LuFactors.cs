using System.Numerics;

namespace Nnx.Jax.Backend.Managed.Linear;

/// <summary>LU factors with partial pivoting, in place.</summary>
internal static class LuFactors
{
    public static void Compute<T>(Span<T> matrix, int rows, int columns, Span<int> pivots, Span<int> permutation)
        where T : unmanaged, INumberBase<T>
    {
        for (var i = 0; i < rows; i++)
        {
            permutation[i] = i;
        }

        for (var k = 0; k < pivots.Length; k++)
        {
            var pivot = k;
            for (var row = k + 1; row < rows; row++)
            {
                pivot = Field.Magnitude(matrix[(row * columns) + k]) > Field.Magnitude(matrix[(pivot * columns) + k]) ? row : pivot;
            }

            pivots[k] = pivot;
            if (pivot != k)
            {
                (permutation[k], permutation[pivot]) = (permutation[pivot], permutation[k]);
                for (var column = 0; column < columns; column++)
                {
                    ref var upper = ref matrix[(k * columns) + column];
                    ref var lower = ref matrix[(pivot * columns) + column];
                    (upper, lower) = (lower, upper);
                }
            }

            if (T.IsZero(matrix[(k * columns) + k]))
            {
                continue;
            }

            for (var row = k + 1; row < rows; row++)
            {
                var factor = matrix[(row * columns) + k] /= matrix[(k * columns) + k];
                for (var column = k + 1; column < columns; column++)
                {
                    matrix[(row * columns) + column] -= factor * matrix[(k * columns) + column];
                }
            }
        }
    }
}
