using System.Xml.Linq;

namespace Nnx.Conformance.Cli.Tests;

/// <summary>References between projects go one way: each project may refer only to projects on lower steps.</summary>
public sealed class ProjectReferenceTests
{
    // What one step holds must not know of its neighbours there, nor of anything above it.
    private static readonly string[][] Steps =
    [
        ["Nnx.Releases", "Nnx.Python"],
        ["Nnx.Conformance.Catalogue", "Nnx.Jax"],
        ["Nnx.Conformance.Harness", "Nnx.Optax"],
        ["Nnx.Conformance.Matrix", "Nnx.Flax"],
        ["Nnx.Conformance.Reports", "Nnx.Engine"],
        ["Nnx.Conformance.Cli", "Nnx.Conformance.Gates"],
    ];

    // The engine's language and libraries know nothing of scenarios, and what judges them nothing of engines.
    private static readonly string[] Engine = ["Nnx.Python", "Nnx.Jax", "Nnx.Optax", "Nnx.Flax"];

    private static readonly Dictionary<string, string[]> References = Directory
        .EnumerateFiles(RepositoryRoot.Join(), "*.csproj", SearchOption.AllDirectories)
        .Select(file => (Name: Path.GetFileNameWithoutExtension(file), File: file))
        .Where(project => !project.Name.EndsWith(".Tests", StringComparison.Ordinal))
        .ToDictionary(project => project.Name, project => ReferencesOf(project.File));

    [Test]
    public void Every_project_has_its_step() =>
        Assert.That(References.Keys, Is.SubsetOf(Steps.SelectMany(step => step)));

    [Test]
    public void References_go_down_only() =>
        Assert.That(All.Where(reference => Step(reference.To) >= Step(reference.From)), Is.Empty);

    [Test]
    public void Engine_and_judge_do_not_know_each_other() =>
        Assert.That(
            All.Where(reference => Engine.Contains(reference.From) != Engine.Contains(reference.To)
                && reference.To != "Nnx.Releases" && reference.From is not ("Nnx.Engine" or "Nnx.Conformance.Gates" or "Nnx.Conformance.Cli")),
            Is.Empty);

    private static IEnumerable<(string From, string To)> All =>
        References.SelectMany(project => project.Value.Select(to => (project.Key, to)));

    private static int Step(string project) => Array.FindIndex(Steps, step => step.Contains(project));

    private static string[] ReferencesOf(string file) =>
    [
        .. XDocument.Load(file).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))),
    ];
}
