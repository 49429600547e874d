using System.IO.Enumeration;
using Nnx.Conformance.Harness.Journals;

namespace Nnx.Conformance.Cli.Requests;

/// <summary>Which cells of journals are looked at.</summary>
/// <param name="Configuration">Name of the configuration, or <c>any</c>.</param>
/// <param name="Scenarios">Ids in which <c>*</c> is any text; empty for all.</param>
internal sealed record JournalFilter(string Configuration, IReadOnlyList<string> Scenarios)
{
    private const string AnyConfiguration = "any";

    public IEnumerable<Journal> Of(IEnumerable<Journal> journals) =>
        from journal in journals
        where Configuration == AnyConfiguration || journal.Header.Configuration == Configuration
        select journal with { Entries = [.. journal.Entries.Where(entry => IsAskedFor(entry.Scenario))] };

    private bool IsAskedFor(string scenario) =>
        Scenarios.Count == 0 || Scenarios.Any(glob => FileSystemName.MatchesSimpleExpression(glob, scenario, ignoreCase: false));
}
