using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Matrix.Changes;

namespace Nnx.Conformance.Cli.Requests;

/// <summary>A scenario whose outcome differs between two sides.</summary>
/// <param name="Scenario">Its id.</param>
/// <param name="Where">The engine, configuration and release that both sides share, as far as they do.</param>
/// <param name="Change">What kind of difference it is, by the contract at the later side's release.</param>
/// <param name="Before">The outcome on the first side.</param>
/// <param name="After">The outcome on the second side.</param>
internal sealed record Difference(string Scenario, string Where, Change Change, Outcome Before, Outcome After);
