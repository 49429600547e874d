using Nnx.Conformance.Harness.Cells;
using Nnx.Releases;

namespace Nnx.Engine.Running;

/// <summary>A release with the pins that a configuration gives it.</summary>
/// <param name="Text">Tells two of them apart.</param>
/// <param name="Release">The release with those pins.</param>
internal readonly record struct ReleaseKey(string Text, Release Release)
{
    /// <summary>The release that a job asks for.</summary>
    public static ReleaseKey Of(ProgramJob job)
    {
        var pins = new SortedDictionary<string, ReleaseVersion>(StringComparer.Ordinal);
        foreach (var (package, version) in job.Release.Pins)
        {
            pins[package] = version;
        }

        foreach (var (package, version) in job.Configuration.Pins)
        {
            pins[package] = ReleaseVersion.Parse(version);
        }

        return new($"{job.Release.Version} {string.Join(' ', pins.Select(pin => $"{pin.Key}={pin.Value}"))}", job.Release with { Pins = pins });
    }

    /// <inheritdoc/>
    public bool Equals(ReleaseKey other) => Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);
}
