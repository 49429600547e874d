using Nnx.Conformance.Harness.Outcomes;

namespace Nnx.Conformance.Harness.Journals;

/// <summary>One line of a journal after its header.</summary>
/// <param name="Scenario">Id of the scenario, <c>area/name</c>.</param>
/// <param name="Program"><c>sha256:</c> and the hash of the program text in UTF-8; an entry of another text is stale.</param>
/// <param name="Outcome">What the cell produced.</param>
public sealed record JournalEntry(string Scenario, string Program, Outcome Outcome);
