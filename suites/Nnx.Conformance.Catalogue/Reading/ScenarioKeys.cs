namespace Nnx.Conformance.Catalogue.Reading;

/// <summary>The keys of a scenario's file. The JSON Schema for editors lists the same ones.</summary>
public static class ScenarioKeys
{
    /// <summary>One line that says what the program does.</summary>
    public const string Title = "title";

    /// <summary>A word, or a map from words to ranges.</summary>
    public const string Contract = "contract";

    /// <summary>Ids of the scenarios that this one repairs.</summary>
    public const string RepairOf = "repair-of";

    /// <summary>A paragraph for readers.</summary>
    public const string About = "about";

    /// <summary>Addresses.</summary>
    public const string Sources = "sources";

    /// <summary>Words to filter by.</summary>
    public const string Tags = "tags";

    /// <summary>Python source text, a block scalar.</summary>
    public const string Program = "program";

    /// <summary>Expected outcomes.</summary>
    public const string Claims = "claims";

    /// <summary>A claim's range.</summary>
    public const string Releases = "releases";

    /// <summary>A claim's <c>pass</c> or <c>raise</c>.</summary>
    public const string Outcome = "outcome";

    /// <summary>A claim's error type.</summary>
    public const string Error = "error";

    /// <summary>A claim's message pattern.</summary>
    public const string Message = "message";

    /// <summary>Names of the configurations a claim is limited to.</summary>
    public const string Configurations = "configurations";

    /// <summary>The keys of a scenario, in the order in which they are written.</summary>
    public static IReadOnlyList<string> OfScenario { get; } = [Title, Contract, RepairOf, About, Sources, Tags, Program, Claims];

    /// <summary>The keys of a claim, in the order in which they are written.</summary>
    public static IReadOnlyList<string> OfClaim { get; } = [Releases, Configurations, Outcome, Error, Message];
}
