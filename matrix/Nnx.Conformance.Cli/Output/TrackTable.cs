using System.Globalization;
using Nnx.Conformance.Harness.Agreement;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Matrix.Summaries;
using Spectre.Console;

namespace Nnx.Conformance.Cli.Output;

/// <summary>A sentence and a small table a track: what a program did, release by release.</summary>
internal static class TrackTable
{
    public static void Write(IAnsiConsole console, IReadOnlyList<CellTrack> tracks)
    {
        foreach (var track in tracks)
        {
            var name = tracks.Count > 1 ? $"{track.Engine}, {track.Configuration}: " : "";
            console.WriteLine(name + track.Statement);
            var table = new Table().AddColumns("releases", "outcome", "line", "message").Border(TableBorder.Simple);
            foreach (var stretch in track.Stretches)
            {
                table.AddRow([.. Row(stretch).Select(Markup.Escape)]);
            }

            console.Write(table);
        }
    }

    private static IEnumerable<string> Row(Stretch stretch)
    {
        var (first, last) = (stretch.Releases[0].ToString(), stretch.Releases[^1].ToString());
        yield return first == last ? first : $"{first} … {last}";
        yield return stretch.Outcome?.Kind.Word() ?? "not run";
        yield return stretch.Outcome?.Error?.Line?.ToString(CultureInfo.InvariantCulture) ?? "";
        yield return stretch.Outcome switch
        {
            { Error: { } error } => $"{error.Type}: {MessageHead.Of(error.Message)}",
            { Reason: { } reason } => reason,
            _ => "",
        };
    }
}
