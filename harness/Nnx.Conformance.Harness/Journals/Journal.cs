namespace Nnx.Conformance.Harness.Journals;

/// <summary>One file of outcomes: an engine on a release under a configuration.</summary>
/// <param name="File">Path it was read from.</param>
/// <param name="Header">Where the entries come from.</param>
/// <param name="Entries">The entries in the order of the file.</param>
public sealed record Journal(string File, JournalHeader Header, IReadOnlyList<JournalEntry> Entries);
