using Nnx.Conformance.Harness.Cells;
using Nnx.Conformance.Harness.Outcomes;

namespace Nnx.Conformance.Harness.Running;

/// <summary>A cell that took long.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Kind">What it came to.</param>
/// <param name="Seconds">Wall time of its program.</param>
public sealed record SlowCell(Cell Cell, OutcomeKind Kind, double Seconds);
