using Nnx.Conformance.Harness.Engines;

namespace Nnx.Conformance.Gates;

/// <summary>The one place that says which engine the gates are about.</summary>
internal static class GateEngine
{
    public const string Name = "dotnet";

    /// <param name="suites">The repository's <c>suites</c> folder, which holds the surface data that an engine reads.</param>
    public static IEngine Create(string suites) => new AbsentEngine(suites);
}
