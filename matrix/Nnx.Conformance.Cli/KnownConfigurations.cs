using Nnx.Conformance.Harness.Cells;

namespace Nnx.Conformance.Cli;

/// <summary>The configurations that can be asked for.</summary>
internal static class KnownConfigurations
{
    public static IReadOnlyList<Configuration> All { get; } = [Configuration.Default, Configuration.DisableJit, Configuration.X64];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(configuration => configuration.Name)];
}
