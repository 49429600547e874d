using Nnx.Conformance.Catalogue.Reading;
using Nnx.Conformance.Catalogue.Scenarios;
using Nnx.Releases;

namespace Nnx.Conformance.Catalogue.Tests.Reading;

public sealed class ScenarioFileTests
{
    private const string Whole = """
        title: A counter
        contract: { must-pass: "<0.11.0", must-raise: ">=0.11.0" }
        repair-of: [jit/other]
        about: >
          Two lines
          folded.
        sources: [https://github.com/google/flax/issues/1]
        tags: [jit]
        program: |
          x = 1

          observe('x', x)
        claims:
          - releases: "<0.11.0"
            outcome: pass
          - releases: ">=0.11.0"
            configurations: [x64]
            outcome: raise
            error: ValueError
            message: "no * here"

        """;

    [Test]
    public void A_whole_file_gives_its_scenario()
    {
        var scenario = Parse(Whole).Source!.Scenario;

        Assert.That(scenario.Id, Is.EqualTo("jit/counter"));
        Assert.That(scenario.Area, Is.EqualTo("jit"));
        Assert.That(scenario.Contract.At(ReleaseVersion.Parse("0.12.0")), Is.EqualTo(ContractTerm.MustRaise));
        Assert.That(scenario.RepairOf, Is.EqualTo(new[] { "jit/other" }));
        Assert.That(scenario.About, Is.EqualTo("Two lines folded."));
        Assert.That(scenario.Program, Is.EqualTo("x = 1\n\nobserve('x', x)\n"));
        Assert.That(scenario.ProgramLine, Is.EqualTo(10));
        Assert.That(scenario.ClaimAt(ReleaseVersion.Parse("0.11.0"), "x64")!.Message, Is.EqualTo("no * here"));
        Assert.That(scenario.ClaimAt(ReleaseVersion.Parse("0.11.0"), "default"), Is.Null);
    }

    [TestCase("title: [unclosed\n", "jit/a.yaml:2:1: is not YAML")]
    [TestCase("title: a\ntitle: b\n", "jit/a.yaml:2:1: the key 'title' stands twice")]
    [TestCase("title: a\nprogramm: b\ncontract: must-pass\nprogram: |\n  x\n", "jit/a.yaml:2:1: unknown key 'programm' of a scenario")]
    [TestCase("title: a\ncontract: must-pass\n", "jit/a.yaml:1:1: the key 'program' is missing")]
    [TestCase("title: a\ncontract: may-pass\nprogram: |\n  x\n", "jit/a.yaml:2:11: 'contract' is one of must-pass, must-raise, unspecified, not 'may-pass'")]
    [TestCase("title: a\ncontract:\n  must-pass: 0.11\nprogram: |\n  x\n", "jit/a.yaml:3:14: '0.11' is not a range of releases")]
    [TestCase("title: a\ncontract: must-pass\nprogram: |\n\n", "jit/a.yaml:3:10: 'program' is empty")]
    [TestCase("title: a\ncontract: must-pass\nprogram: x = 1\n", "jit/a.yaml:3:10: 'program' is a block that begins with a bar")]
    [TestCase("title: a\ncontract: must-pass\ntags: jit\nprogram: |\n  x\n", "jit/a.yaml:3:7: 'tags' is a list, not a text")]
    [TestCase("title: {a: b}\ncontract: must-pass\nprogram: |\n  x\n", "jit/a.yaml:1:8: 'title' is text, not a map")]
    [TestCase("- a\n", "jit/a.yaml:1:1: the file is one map")]
    [TestCase("", "jit/a.yaml:1:1: the file is one map")]
    [TestCase("title: a\ncontract: must-pass\nprogram: |\n  x\nclaims:\n  - releases: ''\n    outcome: raise\n", "jit/a.yaml:6:5: a claim that raises says which 'error'")]
    [TestCase("title: a\ncontract: must-pass\nprogram: |\n  x\nclaims:\n  - outcome: pass\n", "jit/a.yaml:6:5: the claim has no 'releases'")]
    public void A_mistake_is_told_with_its_place(string text, string problem)
    {
        var reading = ScenarioFile.Parse(text, "jit/a.yaml", "jit/a.yaml");

        Assert.That(reading.Source, Is.Null);
        Assert.That(reading.Problems.Select(found => found.ToString()), Has.Some.StartsWith(problem));
    }

    [Test]
    public void Every_mistake_of_a_file_is_told()
    {
        var reading = ScenarioFile.Parse("titel: a\ncontract: good\nclaims: 3\n", "jit/a.yaml", "a.yaml");

        Assert.That(reading.Problems, Has.Count.EqualTo(5));
    }

    [Test]
    public void Brackets_without_end_are_a_problem_and_no_stack_overflow()
    {
        var reading = ScenarioFile.Parse("title: " + new string('[', 100_000), "jit/a.yaml", "jit/a.yaml");

        Assert.That(reading.Problems.Single().Message, Does.Contain("nested deeper than"));
    }

    [TestCase("a.yaml")]
    [TestCase("jit/deep/a.yaml")]
    [TestCase("jit/a.yml")]
    public void A_file_in_the_wrong_place_is_a_problem(string file) =>
        Assert.That(ScenarioFile.Parse(Whole, file, file).Problems.Single().Message, Is.EqualTo("a scenario's file is called area/name.yaml"));

    private static ScenarioReading Parse(string text) => ScenarioFile.Parse(text, "jit/counter.yaml", "jit/counter.yaml");
}
