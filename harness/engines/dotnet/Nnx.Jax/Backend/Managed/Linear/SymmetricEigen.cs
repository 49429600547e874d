namespace Nnx.Jax.Backend.Managed.Linear;

/// <summary>Eigenvalues and eigenvectors of a real symmetric matrix by cyclic Jacobi rotations.</summary>
internal static class SymmetricEigen
{
    private const int Sweeps = 60;

    /// <param name="matrix">The matrix, destroyed; only the lower triangle is read.</param>
    /// <param name="values">Eigenvalues, least first.</param>
    /// <param name="vectors">Eigenvectors as columns.</param>
    /// <param name="n">Rows and columns.</param>
    public static void Compute(Span<double> matrix, Span<double> values, Span<double> vectors, int n)
    {
        var basis = new double[n * n];
        for (var row = 0; row < n; row++)
        {
            basis[(row * n) + row] = 1;
            for (var column = row + 1; column < n; column++)
            {
                matrix[(row * n) + column] = matrix[(column * n) + row];
            }
        }

        for (var sweep = 0; sweep < Sweeps && Rotate(matrix, basis, n); sweep++)
        {
        }

        var order = new int[n];
        var keys = new double[n];
        for (var i = 0; i < n; i++)
        {
            (order[i], keys[i]) = (i, matrix[(i * n) + i]);
        }

        Array.Sort(keys, order);
        for (var column = 0; column < n; column++)
        {
            values[column] = keys[column];
            for (var row = 0; row < n; row++)
            {
                vectors[(row * n) + column] = basis[(row * n) + order[column]];
            }
        }
    }

    // One sweep over all pairs; false once nothing needed turning.
    private static bool Rotate(Span<double> matrix, Span<double> basis, int n)
    {
        var turned = false;
        for (var p = 0; p < n; p++)
        {
            for (var q = p + 1; q < n; q++)
            {
                var (off, x, y) = (matrix[(p * n) + q], matrix[(p * n) + p], matrix[(q * n) + q]);
                if (!(Math.Abs(off) > 1e-16 * Math.Sqrt(Math.Abs(x * y))) || Math.Abs(off) < 1e-300)
                {
                    continue;
                }

                turned = true;
                var theta = (y - x) / (2 * off);
                var tangent = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
                var cosine = 1 / Math.Sqrt((tangent * tangent) + 1);
                var sine = tangent * cosine;
                for (var k = 0; k < n; k++)
                {
                    Turn(ref matrix[(k * n) + p], ref matrix[(k * n) + q], cosine, sine);
                }

                for (var k = 0; k < n; k++)
                {
                    Turn(ref matrix[(p * n) + k], ref matrix[(q * n) + k], cosine, sine);
                    Turn(ref basis[(k * n) + p], ref basis[(k * n) + q], cosine, sine);
                }
            }
        }

        return turned;
    }

    private static void Turn(ref double x, ref double y, double cosine, double sine)
        => (x, y) = ((cosine * x) - (sine * y), (sine * x) + (cosine * y));
}
