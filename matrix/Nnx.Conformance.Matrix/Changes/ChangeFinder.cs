using Nnx.Conformance.Catalogue.Scenarios;
using Nnx.Conformance.Harness.Agreement;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Matrix.Comparing;
using Nnx.Releases;

namespace Nnx.Conformance.Matrix.Changes;

/// <summary>Names what changed between the outcomes of two releases, by the contract at the newer one.</summary>
/// <param name="releases">All releases, oldest first: what a program "always" had to do is asked of these.</param>
public sealed class ChangeFinder(IReadOnlyList<ReleaseVersion> releases)
{
    /// <summary>The change from one outcome to the next.</summary>
    /// <param name="contract">The scenario's contract.</param>
    /// <param name="release">The newer release.</param>
    /// <param name="before">Outcome at the older release; null where the cell has not been run.</param>
    /// <param name="after">Outcome at the newer release; null where the cell has not been run.</param>
    public Change Find(Contract contract, ReleaseVersion release, Outcome? before, Outcome? after)
    {
        if (before is null || after is null || !before.Kind.IsAnswer() || !after.Kind.IsAnswer())
        {
            return Change.None;
        }

        return (before.Kind, after.Kind) switch
        {
            (OutcomeKind.Pass, OutcomeKind.Raise) => Broken(contract, release),
            (OutcomeKind.Raise, OutcomeKind.Pass) => Mended(contract.At(release)),
            (OutcomeKind.Raise, _) => SameError(before.Error!, after.Error!) ? Change.None : Change.AlteredError,
            _ when !ObservedValues.Same(before.Observations, after.Observations) => Change.AlteredValue,
            _ => WarningLists.Same(before.Warnings, after.Warnings) ? Change.None : Change.AlteredWarning,
        };
    }

    private Change Broken(Contract contract, ReleaseVersion release) => contract.At(release) switch
    {
        ContractTerm.MustPass => Change.Regressed,
        ContractTerm.MustRaise => HadToPass(contract, release) ? Change.Retired : Change.Tightened,
        _ => Change.Changed,
    };

    private bool HadToPass(Contract contract, ReleaseVersion release) =>
        releases.Any(earlier => earlier < release && contract.At(earlier) == ContractTerm.MustPass);

    private static Change Mended(ContractTerm term) => term switch
    {
        ContractTerm.MustPass => Change.Fixed,
        ContractTerm.MustRaise => Change.Loosened,
        _ => Change.Changed,
    };

    private static bool SameError(ProgramError before, ProgramError after) =>
        before.Type == after.Type && MessageHead.Of(before.Message) == MessageHead.Of(after.Message);
}
