using Nnx.Conformance.Catalogue.Scenarios;
using Nnx.Releases;

namespace Nnx.Conformance.Harness.Cells;

/// <summary>One square of the matrix: a scenario on an engine, a release and a configuration.</summary>
public sealed record Cell(Scenario Scenario, string Engine, Release Release, Configuration Configuration);
