using Nnx.Conformance.Matrix.Changes;

namespace Nnx.Conformance.Reports.Looks;

/// <summary>How a kind of change is shown.</summary>
/// <param name="Change">The kind.</param>
/// <param name="Css">Class in the stylesheet, and part of the anchors on the page of changes.</param>
/// <param name="Symbol">One character.</param>
/// <param name="Word">Its name.</param>
/// <param name="Meaning">What it means, for the legend.</param>
/// <param name="Turns">Whether a pass became a raise or the other way round.</param>
public sealed record ChangeLook(Change Change, string Css, string Symbol, string Word, string Meaning, bool Turns);
