using Nnx.Conformance.Harness.Outcomes;
using Nnx.Releases;

namespace Nnx.Conformance.Matrix.Summaries;

/// <summary>Says in words where a scenario works and where it does not.</summary>
/// <param name="releases">All releases that there are, oldest first: "up to" and "since" are said only where nothing lies beyond.</param>
internal sealed class StatementWriter(IReadOnlyList<ReleaseVersion> releases)
{
    /// <summary>An outcome in words.</summary>
    public static string Says(Outcome? outcome) => outcome switch
    {
        null => "not run",
        { Kind: OutcomeKind.Pass } => "works",
        { Kind: OutcomeKind.Raise, Error: { } error } => $"raises {ShortName(error.Type)}",
        { Kind: OutcomeKind.Timeout } => "does not end in time",
        { Kind: OutcomeKind.Crash } => "crashes the engine",
        { Kind: OutcomeKind.Unavailable } => "not run: engine unavailable",
        _ => "not answered: unsupported",
    };

    /// <summary>A sentence over all cells of a track: <c>works up to 0.10.4; raises TraceContextError since 0.10.5</c>.</summary>
    public string Statement(IReadOnlyList<CellResult> cells)
    {
        var runs = new List<(string Says, ReleaseVersion First, ReleaseVersion Last)>();
        foreach (var cell in cells)
        {
            var says = Says(cell.Outcome);
            if (runs.Count > 0 && runs[^1].Says == says)
            {
                runs[^1] = runs[^1] with { Last = cell.Release.Version };
            }
            else
            {
                runs.Add((says, cell.Release.Version, cell.Release.Version));
            }
        }

        // What happens twice is said once, with both of its places.
        return string.Join("; ", runs.GroupBy(run => run.Says).Select(same => $"{same.Key} {And(same.Select(run => Where(run.First, run.Last)))}"));
    }

    private string Where(ReleaseVersion first, ReleaseVersion last) => (first == releases[0], last == releases[^1]) switch
    {
        (true, true) => "on every release",
        (_, true) => $"since {first}",
        _ when first == last => $"on {first}",
        (true, _) => $"up to {last}",
        _ => $"from {first} to {last}",
    };

    private static string And(IEnumerable<string> places)
    {
        var all = places.ToArray();
        return all.Length == 1 ? all[0] : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }

    private static string ShortName(string type) => type[(type.LastIndexOf('.') + 1)..];
}
