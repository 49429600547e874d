using Nnx.Conformance.Harness.Engines;

namespace Nnx.Conformance.Cli.Engines;

/// <summary>An engine that can be asked for.</summary>
/// <param name="Name">The name that <c>matrix.yaml</c> and journals use.</param>
/// <param name="Says">One sentence on what it is.</param>
/// <param name="Make">Makes it.</param>
internal sealed record EngineEntry(string Name, string Says, Func<Workspace, IEngine> Make);
