using Nnx.Conformance.Catalogue.Linting;
using Nnx.Conformance.Catalogue.Reading;
using Nnx.Releases;

namespace Nnx.Conformance.Catalogue.Tests.Linting;

public sealed class LinterTests
{
    private static readonly ReleaseTable Releases =
        ReleaseTable.Parse(["0.10.4 0.5.1 0.2.4", "0.10.5 0.5.3 0.2.4", "0.11.0 0.7.0 0.2.5"], "pins.txt");

    [Test]
    public void A_clean_scenario_has_no_problem() => Assert.That(Lint(""), Is.Empty);

    [TestCase("repair-of: [jit/self]", "5:13: a scenario is no repair of itself")]
    [TestCase("repair-of: [jit/none]", "5:13: 'repair-of' names 'jit/none', which is no scenario")]
    [TestCase("tags: [jit, Some_Tag]", "5:13: the tag 'Some_Tag' is not made of lower-case words joined by hyphens")]
    [TestCase("tags: [jit, jit]", "5:13: the tag 'jit' stands twice")]
    [TestCase("sources: [issue 4]", "5:11: the source 'issue 4' is not an https address")]
    [TestCase("claims: [{releases: '<0.11.0', outcome: pass}]", "5:9: no claim speaks of release 0.11.0 under configuration default")]
    [TestCase("claims: [{releases: '', outcome: pass}, {releases: '>0.11.0', outcome: pass}]", "5:41: the claim matches no release: \">0.11.0\"")]
    [TestCase("claims: [{releases: '', outcome: pass}, {releases: '<0.11.0', outcome: pass}]", "5:41: claims before this one match all of its releases: \"<0.11.0\"")]
    [TestCase("claims: [{releases: '', outcome: pass, configurations: [x65]}, {releases: '', outcome: pass}]", "5:10: unknown configuration 'x65'; there are default, x64")]
    public void A_mistake_is_told_with_its_place(string line, string problem) =>
        Assert.That(Lint(line), Is.EqualTo(new[] { "jit/self.yaml:" + problem }));

    [TestCase("{ must-pass: '<0.10.5', must-raise: '>=0.11.0' }", "2:11: the contract says nothing about release 0.10.5")]
    [TestCase("{ must-pass: '<0.11.0', must-raise: '>=0.10.5' }", "2:11: the contract says more than one thing about release 0.10.5")]
    [TestCase("{ must-pass: '', must-raise: '>=0.13.0' }", "2:40: 'must-raise: \">=0.13.0\"' holds no release")]
    public void A_contract_holds_every_release_once(string contract, string problem) =>
        Assert.That(Lint("", contract), Is.EqualTo(new[] { "jit/self.yaml:" + problem }));

    [Test]
    public void An_id_in_another_style_is_told() =>
        Assert.That(Lint("", file: "jit/Self_1.yaml").Single(), Does.Contain("the id 'jit/Self_1' is not made of"));

    private static IEnumerable<string> Lint(string line, string contract = "must-pass", string file = "jit/self.yaml")
    {
        var reading = ScenarioFile.Parse($"title: a\ncontract: {contract}\nprogram: |\n  x = 1\n{line}\n", file, file);
        Assert.That(reading.Problems, Is.Empty);
        return Linter.Run(Linter.Checks, new([reading.Source!], Releases, ["default", "x64"])).Select(problem => problem.ToString());
    }
}
