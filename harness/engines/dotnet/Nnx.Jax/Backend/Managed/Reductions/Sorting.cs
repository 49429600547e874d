namespace Nnx.Jax.Backend.Managed.Reductions;

/// <summary>Orders each row along an axis by one or more keys, stable.</summary>
internal static class Sorting
{
    /// <summary>For each position in row-major order, the position its element comes from.</summary>
    public static int[] Order(IReadOnlyList<ulong[]> keys, AxisView view)
    {
        var (outer, length, inner) = view;
        var order = new int[outer * length * inner];
        var row = new int[length];
        for (var position = 0; position < outer * inner; position++)
        {
            var start = (position / inner * length * inner) + (position % inner);
            for (var r = 0; r < length; r++)
            {
                row[r] = start + (r * inner);
            }

            // Positions grow within a row, so comparing them last makes the sort stable.
            Array.Sort(row, (x, y) =>
            {
                foreach (var key in keys)
                {
                    var compared = key[x].CompareTo(key[y]);
                    if (compared != 0)
                    {
                        return compared;
                    }
                }

                return x.CompareTo(y);
            });
            for (var r = 0; r < length; r++)
            {
                order[start + (r * inner)] = row[r];
            }
        }

        return order;
    }
}
