using Nnx.Conformance.Cli.Requests;
using Nnx.Conformance.Matrix.Summaries;
using Nnx.Conformance.Reports.Site;

namespace Nnx.Conformance.Cli.Output;

/// <summary>From journals to the site and the lines that say what it shows.</summary>
internal sealed class ReportWriter(CommandContext context)
{
    /// <summary>Writes the site, says what the matrix came to, and gives the exit code.</summary>
    /// <param name="matrix">Which cells are shown.</param>
    /// <param name="journals">The folder of the outcomes.</param>
    /// <param name="site">Where the site is written; null for none.</param>
    public async Task<int> Write(RequestedMatrix matrix, string journals, string? site)
    {
        var summary = SummaryBuilder.Build(matrix.Plan, Workspace.JournalsIn(journals), matrix.Releases);
        foreach (var line in SummaryText.Lines(summary))
        {
            await context.Output.WriteLineAsync(line);
        }

        if (site is not null)
        {
            await SiteWriter.WriteAsync(summary, site);
            await context.Output.WriteLineAsync($"site: {Path.Combine(Workspace.Relative(site), "index.html")}");
        }

        return SummaryText.ExitCodeOf(summary, matrix);
    }
}
