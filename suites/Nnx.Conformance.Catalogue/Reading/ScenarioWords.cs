using Nnx.Conformance.Catalogue.Scenarios;

namespace Nnx.Conformance.Catalogue.Reading;

/// <summary>The words that files use for contract terms and claimed outcomes.</summary>
public static class ScenarioWords
{
    /// <summary>Words of the contract.</summary>
    public static IReadOnlyDictionary<string, ContractTerm> Terms { get; } = new Dictionary<string, ContractTerm>
    {
        ["must-pass"] = ContractTerm.MustPass,
        ["must-raise"] = ContractTerm.MustRaise,
        ["unspecified"] = ContractTerm.Unspecified,
    };

    /// <summary>Words of a claim's outcome.</summary>
    public static IReadOnlyDictionary<string, ClaimedOutcome> Outcomes { get; } = new Dictionary<string, ClaimedOutcome>
    {
        ["pass"] = ClaimedOutcome.Pass,
        ["raise"] = ClaimedOutcome.Raise,
    };

    /// <summary>The word of a term.</summary>
    public static string Of(ContractTerm term) => Terms.First(word => word.Value == term).Key;

    /// <summary>The word of an outcome.</summary>
    public static string Of(ClaimedOutcome outcome) => Outcomes.First(word => word.Value == outcome).Key;
}
