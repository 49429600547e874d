namespace Nnx.Releases;

/// <summary>Writes a set of releases as the shortest range that holds exactly these of all releases.</summary>
/// <param name="all">Every release, oldest first.</param>
public sealed class ReleaseRangeWriter(IReadOnlyList<ReleaseVersion> all)
{
    /// <summary>
    /// The range of a set: empty text for all, bounds only where needed (<c>&lt;0.10.5</c>, <c>&gt;=0.10.3,&lt;0.10.5</c>),
    /// <c>==</c> for a single release in the middle, <c>!=</c> for each release left out between the bounds.
    /// </summary>
    /// <exception cref="ArgumentException">The set is empty or holds a version that is no release.</exception>
    public ReleaseRange Write(IReadOnlyCollection<ReleaseVersion> held)
    {
        var places = held.Select(Place).Order().ToArray();
        if (places.Length == 0)
        {
            throw new ArgumentException("a range holds at least one release", nameof(held));
        }

        var (first, last) = (places[0], places[^1]);
        var clauses = Bounds(first, last).Concat(Enumerable.Range(first, last - first).Except(places).Select(hole => $"!={all[hole]}"));
        return ReleaseRange.Parse(string.Join(',', clauses));
    }

    private IEnumerable<string> Bounds(int first, int last)
    {
        if (first == last && first > 0 && last < all.Count - 1)
        {
            yield return $"=={all[first]}";
            yield break;
        }

        if (first > 0)
        {
            yield return $">={all[first]}";
        }

        if (last < all.Count - 1)
        {
            yield return $"<{all[last + 1]}";
        }
    }

    private int Place(ReleaseVersion version)
    {
        for (var place = 0; place < all.Count; place++)
        {
            if (all[place] == version)
            {
                return place;
            }
        }

        throw new ArgumentException($"{version} is no release", nameof(version));
    }
}
