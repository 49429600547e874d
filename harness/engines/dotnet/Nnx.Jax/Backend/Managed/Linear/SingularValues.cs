namespace Nnx.Jax.Backend.Managed.Linear;

/// <summary>Singular values and vectors of a real matrix by one-sided Jacobi rotations (Hestenes).</summary>
internal static class SingularValues
{
    private const int Sweeps = 60;

    /// <param name="matrix">The matrix <c>[rows, columns]</c>, rows ≥ columns; destroyed.</param>
    /// <param name="values">Singular values, greatest first.</param>
    /// <param name="left">Left singular vectors as columns, <c>[rows, columns]</c>; zero beside a zero value.</param>
    /// <param name="right">Right singular vectors as columns, <c>[columns, columns]</c>.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="columns">Columns.</param>
    public static void Compute(Span<double> matrix, Span<double> values, Span<double> left, Span<double> right, int rows, int columns)
    {
        var basis = new double[columns * columns];
        for (var i = 0; i < columns; i++)
        {
            basis[(i * columns) + i] = 1;
        }

        for (var sweep = 0; sweep < Sweeps && Rotate(matrix, basis, rows, columns); sweep++)
        {
        }

        var (order, keys) = (new int[columns], new double[columns]);
        for (var column = 0; column < columns; column++)
        {
            order[column] = column;
            keys[column] = -Math.Sqrt(Product(matrix, column, column, rows, columns));
        }

        Array.Sort(keys, order);
        for (var column = 0; column < columns; column++)
        {
            values[column] = -keys[column];
            var from = order[column];
            for (var row = 0; row < rows; row++)
            {
                left[(row * columns) + column] = values[column] == 0 ? 0 : matrix[(row * columns) + from] / values[column];
            }

            for (var row = 0; row < columns; row++)
            {
                right[(row * columns) + column] = basis[(row * columns) + from];
            }
        }
    }

    private static bool Rotate(Span<double> matrix, Span<double> basis, int rows, int columns)
    {
        var turned = false;
        for (var p = 0; p < columns; p++)
        {
            for (var q = p + 1; q < columns; q++)
            {
                var (x, y) = (Product(matrix, p, p, rows, columns), Product(matrix, q, q, rows, columns));
                var cross = Product(matrix, p, q, rows, columns);
                if (!(Math.Abs(cross) > 1e-15 * Math.Sqrt(x * y)))
                {
                    continue;
                }

                turned = true;
                var theta = (y - x) / (2 * cross);
                var tangent = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
                var cosine = 1 / Math.Sqrt((tangent * tangent) + 1);
                Turn(matrix, p, q, rows, columns, cosine, tangent * cosine);
                Turn(basis, p, q, columns, columns, cosine, tangent * cosine);
            }
        }

        return turned;
    }

    private static double Product(ReadOnlySpan<double> matrix, int p, int q, int rows, int columns)
    {
        var sum = 0.0;
        for (var row = 0; row < rows; row++)
        {
            sum += matrix[(row * columns) + p] * matrix[(row * columns) + q];
        }

        return sum;
    }

    private static void Turn(Span<double> matrix, int p, int q, int rows, int columns, double cosine, double sine)
    {
        for (var row = 0; row < rows; row++)
        {
            ref var x = ref matrix[(row * columns) + p];
            ref var y = ref matrix[(row * columns) + q];
            (x, y) = ((cosine * x) - (sine * y), (sine * x) + (cosine * y));
        }
    }
}
