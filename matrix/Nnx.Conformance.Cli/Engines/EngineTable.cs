using Nnx.Conformance.Harness.Engines;
using Nnx.Engine;

namespace Nnx.Conformance.Cli.Engines;

/// <summary>The engines that there are, by name.</summary>
/// <param name="Entries">One entry an engine.</param>
internal sealed record EngineTable(IReadOnlyList<EngineEntry> Entries)
{
    /// <summary>The engines of this repository.</summary>
    public static EngineTable Default { get; } = new(
    [
        new("dotnet", "the in-process engine, an executable model of NNX in C#", _ => new DotnetEngine()),
    ]);

    public IReadOnlyList<string> Names => [.. Entries.Select(entry => entry.Name)];

    /// <summary>Makes the named engines.</summary>
    public IReadOnlyList<IEngine> Make(IEnumerable<string> names, Workspace workspace) =>
        [.. names.Select(name => Entries.First(entry => entry.Name == name).Make(workspace))];
}
