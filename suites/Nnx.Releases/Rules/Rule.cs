namespace Nnx.Releases.Rules;

/// <summary>One named difference of behaviour between releases of one upstream package.</summary>
/// <param name="Name">What code asks for: <c>nnx.trace-state-checked</c>.</param>
/// <param name="Package">The package whose versions the range speaks of: <c>flax</c>, <c>jax</c> or <c>optax</c>.</param>
/// <param name="Range">The versions of that package on which the rule holds.</param>
/// <param name="Upstream">The change that made it: a commit, pull request or issue of the package.</param>
/// <param name="Says">One sentence on what is so where the rule holds.</param>
public sealed record Rule(string Name, string Package, ReleaseRange Range, string Upstream, string Says)
{
    /// <summary>Whether the rule holds on a release and its pins.</summary>
    /// <exception cref="ArgumentException">The release has no pin for the rule's package.</exception>
    public bool HoldsOn(Release release)
    {
        if (Package == "flax")
        {
            return Range.Contains(release.Version);
        }

        return release.Pins.TryGetValue(Package, out var version)
            ? Range.Contains(version)
            : throw new ArgumentException($"release {release} has no {Package} for rule '{Name}'", nameof(release));
    }
}
