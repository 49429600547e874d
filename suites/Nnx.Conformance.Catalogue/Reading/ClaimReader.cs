using Nnx.Conformance.Catalogue.Scenarios;
using YamlDotNet.RepresentationModel;

namespace Nnx.Conformance.Catalogue.Reading;

/// <summary>Reads the list of claims of a scenario.</summary>
internal sealed class ClaimReader(NodeReader nodes)
{
    public IReadOnlyList<Claim> Read(YamlNode list)
    {
        var claims = new List<Claim>();
        foreach (var (item, place) in nodes.Items(list, ScenarioKeys.Claims))
        {
            nodes.Mark(place, item);
            if (item is not YamlMappingNode map)
            {
                nodes.Problem(item, $"a claim is a map, not a {NodeReader.KindOf(item)}");
            }
            else if (Claim(map) is { } claim)
            {
                claims.Add(claim);
            }
        }

        return claims;
    }

    private Claim? Claim(YamlMappingNode map)
    {
        var values = nodes.Keys(map, ScenarioKeys.OfClaim, "a claim");
        var releases = Required(map, values, ScenarioKeys.Releases) is { } range ? nodes.Range(range, ScenarioKeys.Releases) : null;
        var outcome = Required(map, values, ScenarioKeys.Outcome) is { } word ? nodes.Word(word, ScenarioKeys.Outcome, ScenarioWords.Outcomes) : null;
        var error = values.TryGetValue(ScenarioKeys.Error, out var type) ? nodes.FilledText(type, ScenarioKeys.Error) : null;
        var message = values.TryGetValue(ScenarioKeys.Message, out var pattern) ? nodes.Text(pattern, ScenarioKeys.Message) : null;
        var configurations = values.TryGetValue(ScenarioKeys.Configurations, out var names) ? nodes.Texts(names, ScenarioKeys.Configurations) : [];
        if (releases is null || outcome is null)
        {
            return null;
        }

        if (outcome == ClaimedOutcome.Raise && type is null)
        {
            nodes.Problem(map, "a claim that raises says which 'error'");
        }

        foreach (var stray in new[] { type, pattern }.OfType<YamlNode>().Where(_ => outcome == ClaimedOutcome.Pass))
        {
            nodes.Problem(stray, "a claim that passes has no 'error' and no 'message'");
        }

        return new(releases, outcome.Value, error, message, configurations);
    }

    private YamlNode? Required(YamlMappingNode map, Dictionary<string, YamlNode> values, string key)
    {
        if (values.TryGetValue(key, out var node))
        {
            return node;
        }

        nodes.Problem(map, $"the claim has no '{key}'");
        return null;
    }
}
