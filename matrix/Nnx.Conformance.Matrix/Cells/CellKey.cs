namespace Nnx.Conformance.Matrix.Cells;

/// <summary>Names one cell.</summary>
/// <param name="Scenario">Id of the scenario.</param>
/// <param name="Engine">Name of the engine.</param>
/// <param name="Release">The Flax version, as <c>0.10.5</c>.</param>
/// <param name="Configuration">Name of the configuration.</param>
public readonly record struct CellKey(string Scenario, string Engine, string Release, string Configuration);
