using Nnx.Conformance.Harness.Cells;
using Nnx.Conformance.Harness.Journals;
using Nnx.Conformance.Harness.Outcomes;

namespace Nnx.Conformance.Harness.Running;

/// <summary>A cell with the journal that takes its outcome.</summary>
internal sealed record Assignment(Cell Cell, string Program, JournalWriter Journal)
{
    public bool IsFinished => Journal.Finished.ContainsKey(Cell.Scenario.Id);

    public void Append(Outcome outcome) => Journal.Append(new(Cell.Scenario.Id, Program, outcome));
}
