using Nnx.Conformance.Harness.Engines;
using Nnx.Engine;

namespace Nnx.Conformance.Gates;

/// <summary>The one place that says which engine the gates are about.</summary>
internal static class GateEngine
{
    public const string Name = "dotnet";

    public static IEngine Create() => new DotnetEngine();
}
