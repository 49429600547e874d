using Nnx.Conformance.Catalogue.Scenarios;
using Nnx.Conformance.Harness.Agreement;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Matrix.Comparing;
using Nnx.Releases;

namespace Nnx.Conformance.Matrix.Claims;

/// <summary>Releases that one claim can speak of, with their outcomes; oldest first.</summary>
internal sealed record Piece(IReadOnlyList<(ReleaseVersion Release, Outcome Outcome)> Cells)
{
    // Below this share of common text two messages are two sentences, and a pattern of both would say too little.
    private const double LeastCommonShare = 0.7;

    public IReadOnlyList<ReleaseVersion> Releases => [.. Cells.Select(cell => cell.Release)];

    public ClaimedOutcome Outcome => First.Error is null ? ClaimedOutcome.Pass : ClaimedOutcome.Raise;

    public string? Error => First.Error?.Type;

    /// <summary>The pattern of all messages; null for a pass.</summary>
    public string? Pattern => First.Error is null ? null : Common().ToString();

    private Outcome First => Cells[0].Outcome;

    /// <summary>Whether a claim, as it is written, describes all cells.</summary>
    public bool IsDescribedBy(Claim claim) => Cells.All(cell => Verdicts.Judge.Of(claim, cell.Outcome) == Verdicts.Verdict.Conforms);

    public Piece With(Piece later) => new([.. Cells.Concat(later.Cells).OrderBy(cell => cell.Release)]);

    /// <summary>Whether one claim can speak of this piece and another.</summary>
    public bool IsLike(Piece other)
    {
        if (Error != other.Error)
        {
            return false;
        }

        return Error is null || SameHeads(other) || (SameLine(other) && With(other).IsOneSentence());
    }

    private bool SameHeads(Piece other) => Heads().Union(other.Heads()).Count() == 1;

    // An error on another line comes from another statement, however alike the words are.
    private bool SameLine(Piece other) => Cells[^1].Outcome.Error!.Line == other.First.Error!.Line;

    private bool IsOneSentence() =>
        Common().Literals >= LeastCommonShare * Heads().Min(head => PatternMaker.Of(head).Literals);

    private PatternMaker Common() => Heads().Distinct().Select(PatternMaker.Of).Aggregate((left, right) => left.With(right));

    private IEnumerable<string> Heads() => Cells.Select(cell => MessageHead.Starred(cell.Outcome.Error!.Message));
}
