using System.Numerics;

namespace Nnx.Jax.Backend.Managed.Linear;

/// <summary>
/// QR by Householder reflections with LAPACK's signs (geqrf): the diagonal of R has the opposite sign of what it reflects, except where there is nothing
/// left below it to reflect.
/// </summary>
internal static class QrFactors
{
    /// <param name="r">The matrix on entry, R on exit; <c>[rows, columns]</c>.</param>
    /// <param name="q">The orthogonal factor; <c>[rows, width]</c>.</param>
    /// <param name="rows">Rows of the matrix.</param>
    /// <param name="columns">Columns of the matrix.</param>
    /// <param name="width">Columns wanted of the orthogonal factor.</param>
    public static void Compute<T>(Span<T> r, Span<T> q, int rows, int columns, int width)
        where T : unmanaged, INumberBase<T>
    {
        var count = Math.Min(rows, columns);
        var reflectors = new T[count][];
        var scales = new T[count];
        for (var k = 0; k < count; k++)
        {
            var vector = reflectors[k] = new T[rows];
            scales[k] = Reflect(r, vector, rows, columns, k);
            Apply(r, columns, k + 1, columns, vector, Field.Conjugate(scales[k]), k, rows);
        }

        q.Clear();
        for (var i = 0; i < Math.Min(rows, width); i++)
        {
            q[(i * width) + i] = T.One;
        }

        for (var k = count - 1; k >= 0; k--)
        {
            Apply(q, width, k, width, reflectors[k], scales[k], k, rows);
        }
    }

    private static T Reflect<T>(Span<T> r, Span<T> vector, int rows, int columns, int k)
        where T : unmanaged, INumberBase<T>
    {
        vector[k] = T.One;
        for (var row = k + 1; row < rows; row++)
        {
            vector[row] = r[(row * columns) + k];
        }

        ref var diagonal = ref r[(k * columns) + k];
        var (alpha, below) = (diagonal, Field.Norm<T>(vector[(k + 1)..]));
        if (below == 0 && alpha == Field.OfReal<T>(Field.RealPart(alpha)))
        {
            return T.Zero;
        }

        var magnitude = Field.Magnitude(alpha);
        var beta = -Math.CopySign(Math.Sqrt((magnitude * magnitude) + (below * below)), Field.RealPart(alpha));
        var scale = alpha - Field.OfReal<T>(beta);
        for (var row = k + 1; row < rows; row++)
        {
            vector[row] /= scale;
            r[(row * columns) + k] = T.Zero;
        }

        diagonal = Field.OfReal<T>(beta);
        return (Field.OfReal<T>(beta) - alpha) / Field.OfReal<T>(beta);
    }

    // matrix -= scale v (v^H matrix), on the columns given.
    private static void Apply<T>(Span<T> matrix, int stride, int first, int end, ReadOnlySpan<T> vector, T scale, int k, int rows)
        where T : unmanaged, INumberBase<T>
    {
        for (var column = first; column < end && !T.IsZero(scale); column++)
        {
            var sum = T.Zero;
            for (var row = k; row < rows; row++)
            {
                sum += Field.Conjugate(vector[row]) * matrix[(row * stride) + column];
            }

            sum *= scale;
            for (var row = k; row < rows; row++)
            {
                matrix[(row * stride) + column] -= vector[row] * sum;
            }
        }
    }
}
