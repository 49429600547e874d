using Nnx.Conformance.Catalogue.Scenarios;

namespace Nnx.Conformance.Catalogue.Reading;

/// <summary>A scenario with the places in its file that its parts were read from.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Path">The path of its file, as problems name it.</param>
/// <param name="Positions">Places by key, with the number of a list's item: <c>contract</c>, <c>claims/0</c>, <c>repair-of/1</c>.</param>
public sealed record ScenarioSource(Scenario Scenario, string Path, IReadOnlyDictionary<string, SourcePosition> Positions)
{
    /// <summary>A problem at a part of the scenario; at the beginning of the file where the part is not written.</summary>
    public CatalogueProblem Problem(string message, string key, int? item = null)
    {
        var place = Positions.GetValueOrDefault(
            item is null ? key : FormattableString.Invariant($"{key}/{item}"),
            SourcePosition.Start);
        return new(Path, place.Line, place.Column, message);
    }
}
