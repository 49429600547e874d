using Nnx.Conformance.Catalogue.Scenarios;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Matrix.Changes;
using Nnx.Conformance.Matrix.Verdicts;
using Nnx.Releases;

namespace Nnx.Conformance.Matrix.Summaries;

/// <summary>One square of the matrix with all that is known of it.</summary>
/// <param name="Release">The column.</param>
/// <param name="Outcome">What the cell produced; null where it has not been run.</param>
/// <param name="Term">What the contract says at this release.</param>
/// <param name="Claim">The claim that holds here; null where none does.</param>
/// <param name="Verdict">The outcome against the claim.</param>
/// <param name="Change">The outcome against that of the release before; <see cref="Change.None"/> in the first column.</param>
public sealed record CellResult(
    Release Release,
    Outcome? Outcome,
    ContractTerm Term,
    Claim? Claim,
    Verdict Verdict,
    Change Change);
