using System.Text.Json.Nodes;
using Nnx.Conformance.Harness.Agreement;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Matrix.Summaries;
using Nnx.Conformance.Reports.Words;

namespace Nnx.Conformance.Reports.Histories;

/// <summary>One observed value over the releases.</summary>
/// <param name="Name">The name given to <c>observe</c>; a name given again carries its count.</param>
/// <param name="Spans">Where it held which value, oldest first; releases that were not run are left out.</param>
internal sealed record ValueHistory(string Name, IReadOnlyList<ValueSpan> Spans)
{
    /// <summary>Whether two releases observed different values.</summary>
    public bool Changes => Spans.Where(span => span.Shown is not null).Skip(1).Any();

    /// <summary>The values of a line, in the order in which programs observe them.</summary>
    public static IReadOnlyList<ValueHistory> Of(CellTrack track)
    {
        // A cell without an answer may have observed something before it ended, but nothing is compared with it.
        var observed = track.Cells.Select(cell => Named(cell.Outcome?.Kind.IsAnswer() == true ? cell.Outcome : null)).ToList();
        var names = observed.SelectMany(values => values.Keys).Distinct(StringComparer.Ordinal);
        return [.. names.Select(name => new ValueHistory(name, Over(name, track, observed)))];
    }

    private static List<ValueSpan> Over(string name, CellTrack track, List<Dictionary<string, JsonNode?>> observed)
    {
        var spans = new List<ValueSpan>();
        JsonNode? before = null;
        for (var place = 0; place < observed.Count; place++)
        {
            if (track.Cells[place].Outcome?.Kind.IsAnswer() != true)
            {
                continue;
            }

            var present = observed[place].TryGetValue(name, out var value);
            var goesOn = spans.Count > 0 && present == spans[^1].Shown is not null && (!present || ObservedValues.Same(before, value));
            if (goesOn)
            {
                spans[^1] = spans[^1] with { Last = place };
            }
            else
            {
                spans.Add(new(place, place, present ? ValueWords.Say(value) : null));
            }

            before = value;
        }

        return spans;
    }

    private static Dictionary<string, JsonNode?> Named(Outcome? outcome)
    {
        var values = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var (name, value) in outcome?.Observations ?? [])
        {
            var key = name;
            for (var again = 2; !values.TryAdd(key, value); again++)
            {
                key = $"{name} #{again}";
            }
        }

        return values;
    }
}
