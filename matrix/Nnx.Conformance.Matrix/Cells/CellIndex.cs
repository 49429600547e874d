using Nnx.Conformance.Harness.Cells;
using Nnx.Conformance.Harness.Journals;
using Nnx.Conformance.Harness.Outcomes;

namespace Nnx.Conformance.Matrix.Cells;

/// <summary>The entries of journals by cell.</summary>
public sealed class CellIndex
{
    private readonly Dictionary<CellKey, JournalEntry> _entries = [];

    /// <summary>Takes all entries; where a cell stands twice the later entry counts.</summary>
    public CellIndex(IEnumerable<Journal> journals)
    {
        foreach (var journal in journals)
        {
            foreach (var entry in journal.Entries)
            {
                _entries[new(entry.Scenario, journal.Header.Engine, journal.Header.Release, journal.Header.Configuration)] = entry;
            }
        }
    }

    /// <summary>All cells that have an entry.</summary>
    public IReadOnlyDictionary<CellKey, JournalEntry> Entries => _entries;

    /// <summary>The outcome of a cell; null where it has none, or where its entry is of another text than <paramref name="program"/>.</summary>
    public Outcome? Find(CellKey cell, string program) =>
        _entries.TryGetValue(cell, out var entry) && entry.Program == ProgramHash.Of(program) ? entry.Outcome : null;
}
