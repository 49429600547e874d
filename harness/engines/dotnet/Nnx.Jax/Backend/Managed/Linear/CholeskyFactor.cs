using System.Numerics;

namespace Nnx.Jax.Backend.Managed.Linear;

/// <summary>The lower Cholesky factor.</summary>
internal static class CholeskyFactor
{
    public static void Compute<T>(ReadOnlySpan<T> matrix, Span<T> lower, int n)
        where T : unmanaged, INumberBase<T>
    {
        lower.Clear();
        for (var row = 0; row < n; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var sum = matrix[(row * n) + column];
                for (var k = 0; k < column; k++)
                {
                    sum -= lower[(row * n) + k] * Field.Conjugate(lower[(column * n) + k]);
                }

                if (row != column)
                {
                    lower[(row * n) + column] = sum / lower[(column * n) + column];
                    continue;
                }

                var pivot = Field.RealPart(sum);
                if (!(pivot > 0))
                {
                    lower.Fill(Field.OfReal<T>(double.NaN));
                    return;
                }

                lower[(row * n) + row] = Field.OfReal<T>(Math.Sqrt(pivot));
            }
        }
    }
}
