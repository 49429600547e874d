namespace Nnx.Conformance.Reports.Looks;

/// <summary>How a cell is shown. Symbol and word say the same as the colour.</summary>
/// <param name="Css">Class in the stylesheet.</param>
/// <param name="Symbol">One character.</param>
/// <param name="Word">The word in the square.</param>
/// <param name="Meaning">What it means, for the legend.</param>
/// <param name="Counts">Whether the outcome is a pass or a raise, the two that are compared.</param>
public sealed record CellLook(string Css, string Symbol, string Word, string Meaning, bool Counts);
