namespace Nnx.Conformance.Harness.Journals;

/// <summary>The first line of a journal: where its outcomes come from.</summary>
/// <param name="Engine">Name of the engine that answered.</param>
/// <param name="Release">The Flax version that was run or modelled.</param>
/// <param name="Configuration">Name of the configuration.</param>
/// <param name="Environment">Environment settings of the configuration.</param>
/// <param name="Versions">Versions of what ran or was modelled, by package name.</param>
/// <param name="Platform">Operating system, processor and device.</param>
/// <param name="Recorded">The day on which the journal was begun, as <c>2026-11-21</c>.</param>
public sealed record JournalHeader(
    string Engine,
    string Release,
    string Configuration,
    IReadOnlyDictionary<string, string> Environment,
    IReadOnlyDictionary<string, string> Versions,
    string Platform,
    string Recorded)
{
    /// <summary>Whether entries under the other header answer the same question: all but the platform and the day are equal.</summary>
    public bool SameOrigin(JournalHeader other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Engine == other.Engine
            && Release == other.Release
            && Configuration == other.Configuration
            && Same(Environment, other.Environment)
            && Same(Versions, other.Versions);
    }

    private static bool Same(IReadOnlyDictionary<string, string> left, IReadOnlyDictionary<string, string> right) =>
        left.Count == right.Count
        && left.All(pair => right.TryGetValue(pair.Key, out var value) && value == pair.Value);
}
