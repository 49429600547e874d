using Nnx.Conformance.Catalogue.Reading;
using Nnx.Conformance.Harness.Cells;
using Nnx.Conformance.Harness.Journals;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Matrix.Cells;
using Nnx.Conformance.Matrix.Claims;
using Nnx.Releases;

namespace Nnx.Conformance.Matrix.Tests.Claims;

public sealed class ClaimsWriterTests
{
    private const string Head = "# why\ntitle: a\ncontract: must-pass   # for ever\nprogram: |\n  x = 1\n";

    private static readonly ReleaseTable Releases = ReleaseTable.Parse(
        ["0.10.3 0.5.0 0.2.4", "0.10.4 0.5.1 0.2.4", "0.10.5 0.5.3 0.2.4", "0.11.0 0.7.0 0.2.5"], "pins.txt");

    private static readonly Outcome Pass = Outcomes.Pass();
    private static readonly Outcome Level = Outcomes.Raise("flax.errors.TraceContextError", "Cannot extract graph node 0x1f from \"here\"");

    [Test]
    public void Claims_are_written_after_the_program()
    {
        var text = Write(Head, [Pass, Pass, Level, Level]);

        Assert.That(text, Is.EqualTo(Head + """
            claims:
              - releases: "<0.10.5"
                outcome: pass
              - releases: ">=0.10.5"
                outcome: raise
                error: flax.errors.TraceContextError
                message: "Cannot extract graph node * from \"here\""

            """));
    }

    [Test]
    public void Writing_twice_changes_nothing()
    {
        var once = Write(Head, [Pass, Level, Pass, Outcomes.Raise("KeyError", "'a: b # c'")]);

        Assert.That(Write(once, [Pass, Level, Pass, Outcomes.Raise("KeyError", "'a: b # c'")]), Is.EqualTo(once));
    }

    [Test]
    public void A_release_that_interrupts_is_left_out_of_the_range() =>
        Assert.That(Write(Head, [Pass, Level, Pass, Pass]), Does.Contain("releases: \"!=0.10.4\"").And.Contain("releases: \"==0.10.4\""));

    [Test]
    public void Words_that_vary_between_releases_become_a_star()
    {
        var text = Write(Head, [Pass, Pass, Outcomes.Raise("ValueError", "Cannot mutate RngStream from here"), Outcomes.Raise("ValueError", "Cannot mutate RngCount from here")]);

        Assert.That(text, Does.Contain("message: \"Cannot mutate * from here\""));
    }

    [Test]
    public void The_same_words_on_another_line_are_another_claim()
    {
        var text = Write(Head, [Pass, Pass, Outcomes.Raise("ValueError", "No attribute called a", 1), Outcomes.Raise("ValueError", "No attribute called b", 2)]);

        Assert.That(text, Does.Contain("\"No attribute called a\"").And.Contain("\"No attribute called b\""));
    }

    [Test]
    public void A_configuration_that_differs_has_its_claim_first()
    {
        var text = Write(Head, [Pass, Pass, Level, Level], ("x64", [Pass, Pass, Pass, Level]));

        Assert.That(text, Does.Contain("claims:\n  - releases: \"<0.11.0\"\n    configurations: [x64]\n    outcome: pass\n  - releases: \"<0.10.5\"\n    outcome: pass\n"));
    }

    [Test]
    public void What_a_person_wrote_stays()
    {
        const string written = Head + """
            claims:
                # before the check
                - outcome: pass   # silently
                  releases: "<=0.10.4"

                # since b75de891
                - releases: ">=0.10.5"
                  error: flax.errors.TraceContextError
                  outcome: raise
                  message: Cannot extract*
            tags: [jit]

            """;

        Assert.That(Write(written, [Pass, Pass, Level, Level]), Is.EqualTo(written));
        Assert.That(
            Write(written, [Pass, Level, Level, Level]),
            Is.EqualTo(written.Replace("\"<=0.10.4\"", "\"<0.10.4\"", StringComparison.Ordinal).Replace("\">=0.10.5\"", "\">=0.10.4\"", StringComparison.Ordinal)));
    }

    [Test]
    public void Comments_of_a_deleted_claim_stay()
    {
        const string written = Head + "claims:\n  - releases: '<0.10.5'\n    outcome: pass\n  # remember this\n  - releases: '>=0.10.5'\n    outcome: raise\n    error: ValueError\n# the end\n";

        var text = Write(written, [Pass, Pass, Pass, Pass]);

        Assert.That(text, Is.EqualTo(Head + "claims:\n  - releases: \"\"\n    outcome: pass\n  # remember this\n# the end\n"));
    }

    [Test]
    public void An_empty_list_is_filled() =>
        Assert.That(Write(Head + "claims: []\ntags: [a]\n", [Pass, Pass, Pass, Pass]), Is.EqualTo(Head + "claims:\n  - releases: \"\"\n    outcome: pass\ntags: [a]\n"));

    [Test]
    public void Claims_in_braces_and_comments_stay_where_they_hold()
    {
        const string written = Head + """
            claims:
              - { releases: "<0.10.5",
                  outcome: pass }   # silently
              - releases: ">=0.10.5"
                configurations: [default, # as ever
                  x64]
                outcome: pass

            """;

        var text = Write(written, [Pass, Pass, Level, Level]);

        Assert.That(text, Does.StartWith(written[..written.IndexOf("  - releases", StringComparison.Ordinal)] + "  - releases: \">=0.10.5\"\n    outcome: raise\n"));
    }

    [Test]
    public void A_program_that_ends_without_a_line_end_keeps_its_text() =>
        Assert.That(Write(Head.TrimEnd('\n'), [Pass, Pass, Pass, Pass]), Does.EndWith("claims:\n  - releases: \"\"\n    outcome: pass\nprogram: |\n  x = 1"));

    [Test]
    public void Windows_line_ends_stay()
    {
        var text = Write(Head.ReplaceLineEndings("\r\n"), [Pass, Pass, Level, Level]);

        Assert.That(text.Replace("\r\n", "", StringComparison.Ordinal), Does.Not.Contain('\n'));
        Assert.That(Write(text, [Pass, Level, Level, Level]).Replace("\r\n", "", StringComparison.Ordinal), Does.Not.Contain('\n'));
    }

    [Test]
    public void Without_a_recording_nothing_is_written()
    {
        var edit = Edit(Head, ("default", [Pass, Pass]));

        Assert.That(edit.Text, Is.EqualTo(Head));
        Assert.That(edit.Problem!.Message, Does.StartWith("no recording of this program on 0.10.5, 0.11.0"));
    }

    [Test]
    public void The_claims_of_the_repository_are_what_its_recordings_say()
    {
        var writer = new ClaimsWriter(Repository.Recordings, Repository.Releases, Repository.Configurations);
        foreach (var source in Repository.Catalogue.Sources)
        {
            var text = File.ReadAllText(source.Path);

            var edit = writer.Write(source, text);

            Assert.That(edit.Problem, Is.Null);
            Assert.That(edit.Text, Is.EqualTo(text), source.Path);
        }
    }

    private static string Write(string text, Outcome[] recorded, params (string Configuration, Outcome[] Recorded)[] more)
    {
        var edit = Edit(text, [("default", recorded), .. more]);
        Assert.That(edit.Problem, Is.Null);
        return edit.Text;
    }

    private static ClaimsEdit Edit(string text, params (string Configuration, Outcome[] Recorded)[] recorded)
    {
        var reading = ScenarioFile.Parse(text, "jit/a.yaml", "jit/a.yaml");
        Assert.That(reading.Problems, Is.Empty);
        var hash = ProgramHash.Of(reading.Source!.Scenario.Program);
        var journals =
            from configuration in recorded
            from cell in configuration.Recorded.Zip(Releases)
            let header = new JournalHeader("flax", cell.Second.ToString(), configuration.Configuration, new Dictionary<string, string>(), new Dictionary<string, string>(), "", "")
            select new Journal("", header, [new("jit/a", hash, cell.First)]);
        return new ClaimsWriter(new CellIndex(journals), Releases, ["default", "x64"]).Write(reading.Source, text);
    }
}
