using Nnx.Conformance.Catalogue.Scenarios;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Matrix.Summaries;

namespace Nnx.Conformance.Reports.Looks;

/// <summary>Every look that a cell can have. The word is the fact; symbol and colour are the fact under the contract.</summary>
public static class CellLooks
{
    /// <summary>A program that ought to work does.</summary>
    public static CellLook Works { get; } = new("works", "✓", "works", "Runs to its end, as it must.", true);

    /// <summary>A program that ought to work raises.</summary>
    public static CellLook Breaks { get; } = new("breaks", "✗", "raises", "Raises, although it must pass.", true);

    /// <summary>A misuse raises.</summary>
    public static CellLook Refuses { get; } = new("refuses", "⊘", "raises", "Raises, as this misuse must.", true);

    /// <summary>A misuse goes through.</summary>
    public static CellLook LetsThrough { get; } = new("lets", "!", "works", "Runs to its end, although this misuse must raise.", true);

    /// <summary>Nothing is promised; it passes.</summary>
    public static CellLook MayWork { get; } = new("maywork", "○", "works", "Runs to its end; nothing is promised.", true);

    /// <summary>Nothing is promised; it raises.</summary>
    public static CellLook MayRaise { get; } = new("mayraise", "●", "raises", "Raises; nothing is promised.", true);

    /// <summary>The engine says that it cannot run it.</summary>
    public static CellLook Unsupported { get; } = new("unsupported", "?", "unsup.", "Unsupported: the engine says which construct it cannot run. Never counted as pass or raise.", false);

    /// <summary>The time limit was reached.</summary>
    public static CellLook Timeout { get; } = new("timeout", "…", "timeout", "Did not end within its time limit.", false);

    /// <summary>The engine failed.</summary>
    public static CellLook Crash { get; } = new("crash", "↯", "crash", "The engine itself failed or ran out of memory.", false);

    /// <summary>The engine could not start.</summary>
    public static CellLook Unavailable { get; } = new("absent", "–", "absent", "Unavailable: the engine could not start.", false);

    /// <summary>The cell is still to be run, or is no part of the plan.</summary>
    public static CellLook NotRun { get; } = new("notrun", "·", "not run", "Not run.", false);

    /// <summary>All looks, in the order of bars and legends.</summary>
    public static IReadOnlyList<CellLook> All { get; } =
        [Works, MayWork, Refuses, LetsThrough, MayRaise, Breaks, Unsupported, Timeout, Crash, Unavailable, NotRun];

    /// <summary>The look of a cell.</summary>
    public static CellLook Of(CellResult cell) => Of(cell.Outcome?.Kind, cell.Term);

    /// <summary>The look of an outcome under a contract.</summary>
    /// <param name="kind">The outcome; null where the cell was not run.</param>
    /// <param name="term">What the contract says at the release.</param>
    public static CellLook Of(OutcomeKind? kind, ContractTerm term) => (kind, term) switch
    {
        (OutcomeKind.Pass, ContractTerm.MustPass) => Works,
        (OutcomeKind.Pass, ContractTerm.MustRaise) => LetsThrough,
        (OutcomeKind.Pass, _) => MayWork,
        (OutcomeKind.Raise, ContractTerm.MustPass) => Breaks,
        (OutcomeKind.Raise, ContractTerm.MustRaise) => Refuses,
        (OutcomeKind.Raise, _) => MayRaise,
        (OutcomeKind.Timeout, _) => Timeout,
        (OutcomeKind.Crash, _) => Crash,
        (OutcomeKind.Unsupported, _) => Unsupported,
        (OutcomeKind.Unavailable, _) => Unavailable,
        _ => NotRun,
    };
}
