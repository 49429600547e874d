using Nnx.Conformance.Catalogue.Scenarios;
using Nnx.Conformance.Harness.Cells;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Matrix.Cells;
using Nnx.Conformance.Matrix.Comparing;
using Nnx.Releases;

namespace Nnx.Conformance.Matrix.Claims;

/// <summary>The recorded outcomes of one scenario.</summary>
internal sealed class ScenarioRecordings
{
    /// <summary>The engine whose journals are recordings.</summary>
    public const string Engine = "flax";

    private readonly Dictionary<string, IReadOnlyDictionary<ReleaseVersion, Outcome>> _outcomes = [];

    private ScenarioRecordings()
    {
    }

    /// <summary>Outcomes by release, for each configuration under which anything was recorded.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<ReleaseVersion, Outcome>> ByConfiguration => _outcomes;

    public static ScenarioRecordings Of(Scenario scenario, CellIndex recordings, IEnumerable<ReleaseVersion> releases, IEnumerable<string> configurations)
    {
        var found = new ScenarioRecordings();
        foreach (var configuration in configurations)
        {
            var outcomes = new Dictionary<ReleaseVersion, Outcome>();
            foreach (var release in releases)
            {
                if (recordings.Find(new(scenario.Id, Engine, release.ToString(), configuration), scenario.Program) is { } outcome && outcome.Kind.IsAnswer())
                {
                    outcomes.Add(release, outcome);
                }
            }

            if (outcomes.Count > 0)
            {
                found._outcomes.Add(configuration, outcomes);
            }
        }

        return found;
    }

    /// <summary>The releases that have no recorded answer under the default configuration.</summary>
    public IReadOnlyList<ReleaseVersion> Missing(IEnumerable<ReleaseVersion> releases) =>
        _outcomes.TryGetValue(Configuration.Default.Name, out var outcomes)
            ? [.. releases.Where(release => !outcomes.ContainsKey(release))]
            : [.. releases];
}
