using Nnx.Conformance.Catalogue.Scenarios;
using Nnx.Conformance.Harness.Cells;
using Nnx.Conformance.Harness.Journals;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Matrix.Changes;
using Nnx.Conformance.Matrix.Plans;
using Nnx.Conformance.Matrix.Summaries;
using Nnx.Conformance.Matrix.Verdicts;
using Nnx.Releases;

namespace Nnx.Conformance.Matrix.Tests.Summaries;

public sealed class SummaryBuilderTests
{
    private static readonly ReleaseTable Releases = ReleaseTable.Parse(
        ["0.10.3 0.5.0 0.2.4", "0.10.4 0.5.1 0.2.4", "0.10.5 0.5.3 0.2.4", "0.11.0 0.7.0 0.2.5"], "pins.txt");

    private static readonly Scenario Scenario = new("jit/a", "a", new([(ReleaseRange.All, ContractTerm.MustPass)]), "x = 1")
    {
        Claims = [new(ReleaseRange.Parse("<0.10.5"), ClaimedOutcome.Pass, null, null, []), new(ReleaseRange.All, ClaimedOutcome.Raise, "m.LevelError", "no *", [])],
    };

    private static readonly Scenario Repair = Scenario with { Id = "jit/b", RepairOf = ["jit/a"] };

    private static readonly Outcome Pass = Outcomes.Pass();
    private static readonly Outcome Raise = Outcomes.Raise("m.LevelError", "no way");

    [Test]
    public void Outcomes_are_judged_and_compared_with_the_release_before()
    {
        var cells = Track(Pass, Pass, Raise, Pass).Cells;

        Assert.That(cells.Select(cell => cell.Verdict), Is.EqualTo(new[] { Verdict.Conforms, Verdict.Conforms, Verdict.Conforms, Verdict.Deviates }));
        Assert.That(cells.Select(cell => cell.Change), Is.EqualTo(new[] { Change.None, Change.None, Change.Regressed, Change.Fixed }));
    }

    [Test]
    public void Neighbours_that_agree_make_one_stretch()
    {
        var stretches = Track(Pass, Pass, Raise, Outcomes.Raise("m.LevelError", "never")).Stretches;

        Assert.That(stretches.Select(stretch => $"{stretch.Range}: {stretch.Says}"), Is.EqualTo(new[]
        {
            "<0.10.5: works", "==0.10.5: raises LevelError", ">=0.11.0: raises LevelError",
        }));
    }

    [Test]
    public void The_statement_says_where_it_works()
    {
        Assert.That(Track(Pass, Pass, Pass, Pass).Statement, Is.EqualTo("works on every release"));
        Assert.That(Track(Pass, Pass, Raise, Raise).Statement, Is.EqualTo("works up to 0.10.4; raises LevelError since 0.10.5"));
        Assert.That(Track(Pass, Raise, Raise, Pass).Statement, Is.EqualTo("works on 0.10.3 and since 0.11.0; raises LevelError from 0.10.4 to 0.10.5"));
        Assert.That(Track(Pass, null, Outcomes.Unsupported(), Pass).Statement, Is.EqualTo("works on 0.10.3 and since 0.11.0; not run on 0.10.4; not answered: unsupported on 0.10.5"));
    }

    [Test]
    public void An_entry_of_another_program_text_counts_as_not_run()
    {
        var summary = Build([Pass], hash: "sha256:0");

        Assert.That(summary.Figures.NotRun, Is.EqualTo(summary.Figures.Cells));
    }

    [Test]
    public void A_row_knows_the_scenarios_that_repair_it()
    {
        var summary = Build([Pass]);

        Assert.That(summary.Row("jit/a")!.Repairs, Is.EqualTo(new[] { "jit/b" }));
        Assert.That(summary.Figures, Has.Property("Cells").EqualTo(8).And.Property("NotRun").EqualTo(7));
        Assert.That(summary.Provenance.Single().Release, Is.EqualTo("0.10.3"));
    }

    private static CellTrack Track(params Outcome?[] outcomes) => Build(outcomes).Row("jit/a")!.Track("dotnet", "default")!;

    private static MatrixSummary Build(Outcome?[] outcomes, string? hash = null)
    {
        var journals =
            from cell in outcomes.Zip(Releases)
            where cell.First is not null
            let header = new JournalHeader("dotnet", cell.Second.ToString(), "default", new Dictionary<string, string>(), new Dictionary<string, string>(), "", "")
            select new Journal("", header, [new("jit/a", hash ?? ProgramHash.Of(Scenario.Program), cell.First!)]);
        return SummaryBuilder.Build(new([Scenario, Repair], ["dotnet"], [.. Releases], [Configuration.Default]), [.. journals], Releases);
    }
}
