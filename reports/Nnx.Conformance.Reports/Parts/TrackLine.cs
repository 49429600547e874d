using Nnx.Conformance.Matrix.Summaries;

namespace Nnx.Conformance.Reports.Parts;

/// <summary>A line of a small table of outcomes.</summary>
/// <param name="Name">What the line is called.</param>
/// <param name="Address">Where its name leads; null for nowhere.</param>
/// <param name="Note">A remark under the name; null for none.</param>
/// <param name="Track">Its outcomes; null where it was not run.</param>
public sealed record TrackLine(string Name, string? Address, string? Note, CellTrack? Track);
