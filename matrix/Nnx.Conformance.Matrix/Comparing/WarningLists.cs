using Nnx.Conformance.Harness.Agreement;
using Nnx.Conformance.Harness.Outcomes;

namespace Nnx.Conformance.Matrix.Comparing;

/// <summary>Equality of the warnings that two cells showed.</summary>
public static class WarningLists
{
    /// <summary>Whether the same categories with the same heads of messages were shown, in whatever order and however often.</summary>
    public static bool Same(IReadOnlyList<ProgramWarning> left, IReadOnlyList<ProgramWarning> right) =>
        Shown(left).SetEquals(Shown(right));

    private static HashSet<(string, string)> Shown(IReadOnlyList<ProgramWarning> warnings) =>
        [.. warnings.Select(warning => (warning.Category, MessageHead.Of(warning.Message)))];
}
