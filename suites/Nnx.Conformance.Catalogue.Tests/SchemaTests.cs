using System.Text.Json.Nodes;
using Nnx.Conformance.Catalogue.Reading;

namespace Nnx.Conformance.Catalogue.Tests;

public sealed class SchemaTests
{
    private static readonly JsonNode Schema =
        JsonNode.Parse(File.ReadAllText(RepositoryRoot.Join("suites", "catalogue.schema.json")))!;

    [Test]
    public void The_schema_and_the_reader_know_the_same_keys()
    {
        Assert.That(Keys(Schema), Is.EquivalentTo(ScenarioKeys.OfScenario));
        Assert.That(Keys(Schema["definitions"]!["claim"]!), Is.EquivalentTo(ScenarioKeys.OfClaim));
    }

    [Test]
    public void The_schema_and_the_reader_know_the_same_words()
    {
        var contract = Schema["properties"]!["contract"]!["oneOf"]!;

        Assert.That(Words(contract[0]!["enum"]!), Is.EquivalentTo(ScenarioWords.Terms.Keys));
        Assert.That(Keys(contract[1]!), Is.EquivalentTo(ScenarioWords.Terms.Keys));
        Assert.That(Words(Schema["definitions"]!["claim"]!["properties"]!["outcome"]!["enum"]!), Is.EquivalentTo(ScenarioWords.Outcomes.Keys));
    }

    private static IEnumerable<string> Keys(JsonNode type) => type["properties"]!.AsObject().Select(property => property.Key);

    private static IEnumerable<string> Words(JsonNode values) => values.AsArray().Select(value => value!.GetValue<string>());
}
