using Nnx.Conformance.Catalogue.Scenarios;
using Nnx.Conformance.Harness.Cells;
using Nnx.Releases;

namespace Nnx.Conformance.Matrix.Plans;

/// <summary>Which cells make a matrix.</summary>
/// <param name="Scenarios">The rows, ordered by id.</param>
/// <param name="Engines">Names of the engines.</param>
/// <param name="Releases">The columns, oldest first.</param>
/// <param name="Configurations">The configurations.</param>
public sealed record MatrixPlan(
    IReadOnlyList<Scenario> Scenarios,
    IReadOnlyList<string> Engines,
    IReadOnlyList<Release> Releases,
    IReadOnlyList<Configuration> Configurations)
{
    /// <summary>Every cell, release by release: what an engine prepares for a release serves many cells in a row.</summary>
    public IReadOnlyList<Cell> Cells =>
    [
        .. from engine in Engines
           from configuration in Configurations
           from release in Releases
           from scenario in Scenarios
           select new Cell(scenario, engine, release, configuration),
    ];
}
