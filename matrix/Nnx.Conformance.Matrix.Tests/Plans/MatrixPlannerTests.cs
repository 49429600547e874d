using Nnx.Conformance.Catalogue.Scenarios;
using Nnx.Conformance.Harness.Cells;
using Nnx.Conformance.Matrix.Plans;
using Nnx.Releases;

namespace Nnx.Conformance.Matrix.Tests.Plans;

public sealed class MatrixPlannerTests
{
    private static readonly Contract MustPass = new([(ReleaseRange.All, ContractTerm.MustPass)]);

    private static readonly MatrixPlanner Planner = new(
        [new("jit/a", "a", MustPass, "x"), new("jit/b", "b", MustPass, "x"), new("vmap/a", "a", MustPass, "x")],
        ["dotnet", "flax"],
        ReleaseTable.Parse(["0.10.4 0.5.1 0.2.4", "0.10.5 0.5.3 0.2.4", "0.11.0 0.7.0 0.2.5"], "pins.txt"),
        [Configuration.Default, Configuration.X64]);

    private static readonly MatrixFile File = new(["dotnet"], ReleaseRange.Parse(">=0.10.5"), ["default"]);

    [Test]
    public void Without_a_request_the_file_decides() =>
        Assert.That(Describe(new()), Is.EqualTo("jit/a jit/b vmap/a|dotnet|0.10.5 0.11.0|default"));

    [Test]
    public void A_request_takes_the_place_of_what_the_file_says()
    {
        var request = new MatrixRequest
        {
            Engines = ["flax"], Releases = ["0.11.0", "<0.10.5"], Configurations = ["x64", "default", "x64"], Scenarios = ["*/a"],
        };

        Assert.That(Describe(request), Is.EqualTo("jit/a vmap/a|flax|0.10.4 0.11.0|x64 default"));
    }

    [Test]
    public void Every_cell_is_planned_once() =>
        Assert.That(Planner.Plan(File, new()).Cells.Distinct().Count(), Is.EqualTo(6));

    [Test]
    public void What_does_not_exist_is_told_with_what_does()
    {
        Assert.That(Failure(new() { Engines = ["torch"] }), Is.EqualTo("no engine is called 'torch'; there are dotnet, flax"));
        Assert.That(Failure(new() { Releases = ["0.13.0"] }), Is.EqualTo("there is no release '0.13.0'; there are 0.10.4 to 0.11.0"));
        Assert.That(Failure(new() { Releases = ["newest"] }), Does.StartWith("'newest' is neither a release nor a range"));
        Assert.That(Failure(new() { Configurations = ["x65"] }), Is.EqualTo("no configuration is called 'x65'; there are default, x64"));
        Assert.That(Failure(new() { Scenarios = ["grad/*"] }), Is.EqualTo("no scenario is called 'grad/*'; areas are jit/*, vmap/*"));
    }

    [TestCase("engines: [dotnet]\nconfigurations: [default]\n", "")]
    [TestCase("engines: [dotnet]\nconfigurations: []\n", "m.yaml:2:17: 'configurations' names nothing")]
    [TestCase("configurations: [default]\n", "m.yaml:1:1: the key 'engines' is missing")]
    [TestCase("engines: [dotnet]\nconfigurations: [default]\nreleases: new\n", "m.yaml:3:11: 'new' is not a range of releases")]
    [TestCase("engines: [dotnet]\nconfigurations: [default]\nshards: 3\n", "m.yaml:3:1: unknown key 'shards' of the matrix")]
    public void A_mistake_in_the_file_is_told_with_its_place(string text, string problem) =>
        Assert.That(string.Join('\n', MatrixFile.Parse(text, "m.yaml").Problems), Does.StartWith(problem));

    private static string? Failure(MatrixRequest request) =>
        Assert.Throws<PlanException>(() => Planner.Plan(File, request))?.Message;

    private static string Describe(MatrixRequest request)
    {
        var plan = Planner.Plan(File, request);
        return string.Join('|',
            string.Join(' ', plan.Scenarios.Select(scenario => scenario.Id)),
            string.Join(' ', plan.Engines),
            string.Join(' ', plan.Releases),
            string.Join(' ', plan.Configurations.Select(configuration => configuration.Name)));
    }
}
