using Nnx.Conformance.Gates.Deviations;
using Nnx.Conformance.Harness.Cells;

namespace Nnx.Conformance.Gates.Gating;

/// <summary>Keeps the list of known deviations from outliving what it excuses.</summary>
internal static class DeviationAudit
{
    /// <summary>What is wrong with an entry: that it matches no cell, or which of its cells do not deviate.</summary>
    public static async Task<IReadOnlyList<string>> Of(KnownDeviation entry, IEnumerable<Cell> cells, OutcomeCache outcomes)
    {
        var problems = new List<string>();
        var covered = cells.Where(entry.Covers).ToList();
        foreach (var cell in covered)
        {
            var gate = Gate.Of(cell, await outcomes.Of(cell));
            if (gate.Result != GateResult.Deviates)
            {
                problems.Add(gate.Result == GateResult.Conforms
                    ? $"conforms on {cell.Release}"
                    : $"is not answered on {cell.Release}: {gate.Message}");
            }
        }

        return covered.Count == 0 ? ["matches no cell"] : problems;
    }
}
