namespace Nnx.Jax.Backend.Managed.Reductions;

/// <summary>Orders each row along an axis by one or more keys, stable.</summary>
internal static class Sorting
{
    /// <summary>For each position in row-major order, the position its element comes from.</summary>
    public static int[] Order(ulong[][] keys, AxisView view)
    {
        var (outer, length, inner) = view;
        var order = new int[outer * length * inner];
        var row = new int[length];
        var words = new ulong[length];
        for (var position = 0; position < outer * inner; position++)
        {
            var start = (position / inner * length * inner) + (position % inner);
            for (var r = 0; r < length; r++)
            {
                row[r] = start + (r * inner);
                words[r] = keys[0][row[r]];
            }

            Array.Sort(words, row);
            SettleTies(keys, words, row);
            for (var r = 0; r < length; r++)
            {
                order[start + (r * inner)] = row[r];
            }
        }

        return order;
    }

    // The rows come sorted by the first key in no order among equals.
    private static void SettleTies(ulong[][] keys, ulong[] words, int[] row)
    {
        for (var first = 0; first < row.Length;)
        {
            var end = first + 1;
            while (end < row.Length && words[end] == words[first])
            {
                end++;
            }

            if (end - first > 1 && keys.Length == 1)
            {
                Array.Sort(row, first, end - first);
            }
            else if (end - first > 1)
            {
                row.AsSpan(first, end - first).Sort((x, y) => Compare(keys, x, y));
            }

            first = end;
        }
    }

    // Positions grow within a row, so comparing them last makes the sort stable.
    private static int Compare(ulong[][] keys, int x, int y)
    {
        for (var key = 1; key < keys.Length; key++)
        {
            var compared = keys[key][x].CompareTo(keys[key][y]);
            if (compared != 0)
            {
                return compared;
            }
        }

        return x.CompareTo(y);
    }
}
