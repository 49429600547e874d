namespace Nnx.Conformance.Matrix.Comparing;

/// <summary>Patterns of claims: <c>*</c> stands for any text, all else for itself; the whole head has to match.</summary>
public static class MessagePattern
{
    /// <summary>Whether a pattern matches the head of a message.</summary>
    public static bool Matches(string pattern, string head)
    {
        // Going back to the last star alone is enough: what an earlier star took can only grow.
        var (at, place, star, resume) = (0, 0, -1, 0);
        while (place < head.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                star = at++;
                resume = place;
            }
            else if (at < pattern.Length && pattern[at] == head[place])
            {
                at++;
                place++;
            }
            else if (star >= 0)
            {
                at = star + 1;
                place = ++resume;
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(at).TrimStart('*').IsEmpty;
    }
}
