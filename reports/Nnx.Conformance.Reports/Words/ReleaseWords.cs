using Nnx.Releases;

namespace Nnx.Conformance.Reports.Words;

/// <summary>Says in words which of a matrix's releases are meant.</summary>
internal static class ReleaseWords
{
    /// <summary><c>every release</c>, <c>up to 0.10.4</c>, <c>since 0.10.5</c>, <c>0.10.1 – 0.10.4</c>, or several of them joined by commas.</summary>
    /// <param name="all">The matrix's releases, oldest first.</param>
    /// <param name="holds">Whether a release, by its place, is meant.</param>
    public static string Say(IReadOnlyList<Release> all, Func<int, bool> holds)
    {
        var runs = Runs(all.Count, holds).ToList();
        return runs.Count == 0 ? "no release" : string.Join(", ", runs.Select(run => Say(all, run.First, run.Last))).Replace(", since", " and since", StringComparison.Ordinal);
    }

    /// <summary>The same after a verb: <c>on 0.10.3</c>, <c>on every release</c>, but <c>since 0.10.5</c>.</summary>
    public static string SayWhere(IReadOnlyList<Release> all, Func<int, bool> holds)
    {
        var words = Say(all, holds);
        return words.StartsWith("up to", StringComparison.Ordinal) || words.StartsWith("since", StringComparison.Ordinal)
            ? words
            : $"on {words}";
    }

    /// <summary>Says a run of neighbouring releases.</summary>
    public static string Say(IReadOnlyList<Release> all, int first, int last) => (first, last) switch
    {
        (0, _) when last == all.Count - 1 => all.Count == 1 ? all[0].ToString() : "every release",
        (_, _) when first == last => all[first].ToString(),
        (0, _) => $"up to {all[last]}",
        (_, _) when last == all.Count - 1 => $"since {all[first]}",
        _ => $"{all[first]} – {all[last]}",
    };

    /// <summary>The runs of neighbours that a condition holds.</summary>
    public static IEnumerable<(int First, int Last)> Runs(int count, Func<int, bool> holds)
    {
        for (var first = 0; first < count; first++)
        {
            if (!holds(first))
            {
                continue;
            }

            var last = first;
            while (last + 1 < count && holds(last + 1))
            {
                last++;
            }

            yield return (first, last);
            first = last;
        }
    }
}
