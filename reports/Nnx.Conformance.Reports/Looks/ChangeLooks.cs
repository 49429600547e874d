using Nnx.Conformance.Matrix.Changes;

namespace Nnx.Conformance.Reports.Looks;

/// <summary>Every kind of change, the gravest first.</summary>
public static class ChangeLooks
{
    /// <summary>All kinds but none.</summary>
    public static IReadOnlyList<ChangeLook> All { get; } =
    [
        new(Change.Regressed, "regressed", "✗", "regressed", "Must pass, passed before, raises now.", true),
        new(Change.Fixed, "fixed", "✓", "fixed", "Must pass, raised before, passes now.", true),
        new(Change.Tightened, "tightened", "⊘", "tightened", "A misuse that passed before raises now, as it always should have.", true),
        new(Change.Loosened, "loosened", "!", "loosened", "A misuse that raised before passes now.", true),
        new(Change.Retired, "retired", "⊟", "retired", "Had to pass before and must raise now: taken away in a documented way.", true),
        new(Change.Changed, "changed", "±", "changed", "From pass to raise or back, where nothing is promised.", true),
        new(Change.AlteredError, "altered-error", "≠", "altered error", "Raises as before, with another type or message.", false),
        new(Change.AlteredValue, "altered-value", "≈", "altered value", "Passes as before, with other observed values.", false),
        new(Change.AlteredWarning, "altered-warning", "△", "altered warning", "Passes as before, with other warnings.", false),
    ];

    /// <summary>The look of a kind; null for <see cref="Change.None"/>.</summary>
    public static ChangeLook? Of(Change change) => All.FirstOrDefault(look => look.Change == change);
}
