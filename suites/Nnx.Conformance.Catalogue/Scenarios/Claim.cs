using Nnx.Releases;

namespace Nnx.Conformance.Catalogue.Scenarios;

/// <summary>The outcome expected on a range of releases.</summary>
/// <param name="Releases">Where it is expected.</param>
/// <param name="Outcome">Pass or raise.</param>
/// <param name="Error">Type of the error as the recordings write it; null for a pass.</param>
/// <param name="Message">Pattern of the message's head with <c>*</c> for any text; null for a pass, and where any message will do.</param>
/// <param name="Configurations">Names of the configurations it is limited to; empty for all.</param>
public sealed record Claim(
    ReleaseRange Releases,
    ClaimedOutcome Outcome,
    string? Error,
    string? Message,
    IReadOnlyList<string> Configurations)
{
    /// <summary>Whether the claim speaks of a release under a configuration.</summary>
    public bool AppliesTo(ReleaseVersion release, string configuration) =>
        Releases.Contains(release) && (Configurations.Count == 0 || Configurations.Contains(configuration));
}
