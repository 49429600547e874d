using System.IO.Enumeration;
using Nnx.Conformance.Catalogue.Scenarios;
using Nnx.Conformance.Harness.Cells;
using Nnx.Releases;

namespace Nnx.Conformance.Matrix.Plans;

/// <summary>Makes plans out of what there is.</summary>
/// <param name="Scenarios">The scenarios of the catalogue, ordered by id.</param>
/// <param name="Engines">Names of the engines.</param>
/// <param name="Releases">The releases.</param>
/// <param name="Configurations">The configurations.</param>
public sealed record MatrixPlanner(
    IReadOnlyList<Scenario> Scenarios,
    IReadOnlyList<string> Engines,
    ReleaseTable Releases,
    IReadOnlyList<Configuration> Configurations)
{
    private const int MostNamed = 12;

    /// <summary>The plan of a file, narrowed or widened by a request.</summary>
    /// <exception cref="PlanException">An engine, release, configuration or scenario that is asked for does not exist.</exception>
    public MatrixPlan Plan(MatrixFile file, MatrixRequest request) => new(
        request.Scenarios.Count == 0 ? Scenarios : ScenariosOf(request.Scenarios),
        [.. (request.Engines.Count == 0 ? file.Engines : request.Engines).Select(EngineOf).Distinct()],
        request.Releases.Count == 0 ? ReleasesOf([file.Releases.Text]) : ReleasesOf(request.Releases),
        [.. (request.Configurations.Count == 0 ? file.Configurations : request.Configurations).Select(ConfigurationOf).Distinct()]);

    private List<Scenario> ScenariosOf(IReadOnlyList<string> globs)
    {
        var asked = new HashSet<Scenario>(ReferenceEqualityComparer.Instance);
        foreach (var glob in globs)
        {
            var found = Scenarios.Where(scenario => FileSystemName.MatchesSimpleExpression(glob, scenario.Id, ignoreCase: false)).ToArray();
            if (found.Length == 0)
            {
                throw new PlanException($"no scenario is called '{glob}'; {Alternatives("areas are", Scenarios.Select(scenario => scenario.Area + "/*"))}");
            }

            asked.UnionWith(found);
        }

        return [.. Scenarios.Where(asked.Contains)];
    }

    private string EngineOf(string name) =>
        Engines.Contains(name) ? name : throw new PlanException($"no engine is called '{name}'; {Alternatives("there are", Engines)}");

    private Configuration ConfigurationOf(string name) =>
        Configurations.FirstOrDefault(configuration => configuration.Name == name)
        ?? throw new PlanException($"no configuration is called '{name}'; {Alternatives("there are", Configurations.Select(configuration => configuration.Name))}");

    private List<Release> ReleasesOf(IReadOnlyList<string> specifiers)
    {
        var asked = specifiers.SelectMany(ReleasesOf).ToHashSet();
        return [.. Releases.Where(asked.Contains)];
    }

    private IReadOnlyList<Release> ReleasesOf(string specifier)
    {
        ReleaseRange range;
        try
        {
            range = ReleaseRange.Parse(ReleaseVersion.TryParse(specifier.Trim(), out var version) ? $"=={version}" : specifier);
        }
        catch (FormatException error)
        {
            throw new PlanException($"'{specifier}' is neither a release nor a range such as '>=0.10.3,<0.10.5': {error.Message}");
        }

        var found = Releases.In(range);
        return found.Count > 0
            ? found
            : throw new PlanException($"there is no release '{specifier}'; there are {Releases[0]} to {Releases[^1]}");
    }

    private static string Alternatives(string are, IEnumerable<string> names)
    {
        var all = names.Distinct().ToArray();
        return $"{are} {string.Join(", ", all.Take(MostNamed))}{(all.Length > MostNamed ? ", …" : "")}";
    }
}
