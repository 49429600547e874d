namespace Nnx.Conformance.Reports.Site;

/// <summary>An engine and a configuration: the two that a matrix page shows the releases of.</summary>
/// <param name="Engine">Name of the engine.</param>
/// <param name="Configuration">Name of the configuration.</param>
public sealed record TrackName(string Engine, string Configuration)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Engine} · {Configuration}";
}
