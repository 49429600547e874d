using Nnx.Conformance.Harness.Journals;
using Nnx.Conformance.Harness.Outcomes;

namespace Nnx.Conformance.Harness.Agreement;

/// <summary>An engine's journals measured against recordings of real Flax.</summary>
/// <param name="Cells">Every recorded cell, ordered by scenario, configuration and the order of the recordings.</param>
public sealed record AgreementReport(IReadOnlyList<ComparedCell> Cells)
{
    /// <summary>Cells that the engine answered with pass or raise.</summary>
    public int Answered => Cells.Count(cell => cell.IsAnswered);

    /// <summary>Percentage of cells that the engine answered with the wrong one of pass and raise.</summary>
    public double Wrong => Percent(Cells.Count(cell => cell.IsWrong));

    /// <summary>Percentage that an engine which always says pass would reach at <see cref="AgreementLevel.Outcome"/>.</summary>
    public double AlwaysPass => Percent(Cells.Count(cell => cell.Recorded.Kind == OutcomeKind.Pass));

    /// <summary>Percentage of cells that agree at a level or above it.</summary>
    public double At(AgreementLevel level) => Percent(Cells.Count(cell => cell.Level >= level));

    /// <summary>Puts recorded cells and answers side by side. Where journals repeat a cell, the last line counts.</summary>
    public static AgreementReport Measure(IEnumerable<Journal> recordings, IEnumerable<Journal> journals)
    {
        var answers = ByCell(journals);
        return new([.. ByCell(recordings)
            .OrderBy(pair => pair.Key.Scenario, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.Configuration, StringComparer.Ordinal)
            .Select(pair =>
            {
                var answer = answers.GetValueOrDefault(pair.Key);
                return new ComparedCell(
                    pair.Key.Scenario, pair.Key.Release, pair.Key.Configuration,
                    pair.Value, answer, OutcomeAgreement.With(pair.Value, answer));
            })]);
    }

    private static OrderedDictionary<(string Scenario, string Release, string Configuration), Outcome> ByCell(IEnumerable<Journal> journals)
    {
        var cells = new OrderedDictionary<(string, string, string), Outcome>();
        foreach (var journal in journals)
        {
            foreach (var entry in journal.Entries)
            {
                cells[(entry.Scenario, journal.Header.Release, journal.Header.Configuration)] = entry.Outcome;
            }
        }

        return cells;
    }

    private double Percent(int count) => Cells.Count == 0 ? 0 : 100.0 * count / Cells.Count;
}
