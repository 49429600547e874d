namespace Nnx.Jax.Backend.Managed.Linear;

/// <summary>Completes orthonormal columns to a basis by Gram-Schmidt over the unit vectors.</summary>
internal static class Completion
{
    /// <param name="columns">Orthonormal columns <c>[rows, have]</c>; zero columns are replaced.</param>
    /// <param name="basis">The result, <c>[rows, want]</c>.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="have">Columns given.</param>
    /// <param name="want">Columns wanted.</param>
    public static void Complete(ReadOnlySpan<double> columns, Span<double> basis, int rows, int have, int want)
    {
        basis.Clear();
        var missing = new List<int>();
        for (var column = 0; column < want; column++)
        {
            var norm = 0.0;
            for (var row = 0; row < rows && column < have; row++)
            {
                var value = basis[(row * want) + column] = columns[(row * have) + column];
                norm += value * value;
            }

            if (norm < 0.5)
            {
                missing.Add(column);
            }
        }

        var unit = 0;
        foreach (var column in missing)
        {
            while (unit < rows && !TryAdd(basis, rows, want, column, unit++))
            {
            }
        }
    }

    private static bool TryAdd(Span<double> basis, int rows, int want, int column, int unit)
    {
        var candidate = new double[rows];
        candidate[unit] = 1;

        // Twice is enough.
        for (var pass = 0; pass < 2; pass++)
        {
            for (var other = 0; other < want; other++)
            {
                var overlap = 0.0;
                for (var row = 0; row < rows && other != column; row++)
                {
                    overlap += basis[(row * want) + other] * candidate[row];
                }

                for (var row = 0; row < rows && overlap != 0; row++)
                {
                    candidate[row] -= overlap * basis[(row * want) + other];
                }
            }
        }

        var norm = Field.Norm<double>(candidate);
        if (norm < 1e-6)
        {
            return false;
        }

        for (var row = 0; row < rows; row++)
        {
            basis[(row * want) + column] = candidate[row] / norm;
        }

        return true;
    }
}
