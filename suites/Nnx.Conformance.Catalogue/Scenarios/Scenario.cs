using Nnx.Releases;

namespace Nnx.Conformance.Catalogue.Scenarios;

/// <summary>One program with a title, a contract and claims; one YAML file of the catalogue.</summary>
/// <param name="Id"><c>area/name</c>, from the file's place in the catalogue.</param>
/// <param name="Title">One line that says what the program does.</param>
/// <param name="Contract">What a good release ought to do.</param>
/// <param name="Program">Plain Python source text.</param>
public sealed record Scenario(string Id, string Title, Contract Contract, string Program)
{
    /// <summary>Ids of the scenarios to which this one is another way to the same end.</summary>
    public IReadOnlyList<string> RepairOf { get; init; } = [];

    /// <summary>A paragraph for readers.</summary>
    public string About { get; init; } = "";

    /// <summary>Addresses of the reports and documents that the scenario comes from.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Words to filter by.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Expected outcomes; the first that matches a release and configuration counts.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>The claim that counts for a release under a configuration; null where none speaks of it.</summary>
    public Claim? ClaimAt(ReleaseVersion release, string configuration) =>
        Claims.FirstOrDefault(claim => claim.AppliesTo(release, configuration));

    /// <summary>The part of the id before the slash.</summary>
    public string Area => Id[..Id.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>The file the scenario was read from, relative to the catalogue's folder.</summary>
    public string File { get; init; } = "";

    /// <summary>1-based line of <see cref="File"/> on which the program's first line stands.</summary>
    public int ProgramLine { get; init; }
}
