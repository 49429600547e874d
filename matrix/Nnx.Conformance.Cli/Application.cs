using System.CommandLine;
using Nnx.Conformance.Cli.Commands;
using Nnx.Conformance.Harness.Journals;
using Nnx.Conformance.Matrix.Plans;
using Nnx.Conformance.Reports.Site;

namespace Nnx.Conformance.Cli;

/// <summary>The command line: which verbs there are, and what becomes of requests that cannot be met.</summary>
internal static class Application
{
    private const string DefaultVerb = "run";

    private static readonly string[] RootOptions = ["--help", "-h", "-?", "/?", "/h", "--version"];

    /// <summary>Runs one request and says how it ended, see <see cref="ExitCode"/>.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CommandContext context)
    {
        var root = new RootCommand("On which Flax releases does an NNX pattern work, on which does it raise, and what changed between two of them?")
        {
            RunCommand.Create(context),
            ReportCommand.Create(context),
            TryCommand.Create(context),
            DiffCommand.Create(context),
            AgreementCommand.Create(context),
            ClaimsCommand.Create(context),
            LintCommand.Create(context),
            EnginesCommand.Create(context),
        };
        var parsed = root.Parse(WithVerb(arguments));
        if (parsed.Errors.Count > 0)
        {
            return await Refuse(parsed, context);
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { Output = context.Output, Error = context.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
                context.Cancellation);
        }
        catch (Exception error) when (error is RequestException or PlanException or JournalException or SiteWriteException)
        {
            await context.Error.WriteLineAsync(error.Message);
            return ExitCode.WrongRequest;
        }
    }

    private static async Task<int> Refuse(ParseResult parsed, CommandContext context)
    {
        // A word that is no verb makes the parser complain twice; what nobody knows is the message that helps.
        var unknown = parsed.UnmatchedTokens.Select(token => $"unknown verb or option '{token}'").ToArray();
        foreach (var message in unknown.Length > 0 ? unknown : parsed.Errors.Select(error => error.Message))
        {
            await context.Error.WriteLineAsync(message);
        }

        await context.Error.WriteLineAsync("'nnx-conformance --help' lists the verbs, 'nnx-conformance VERB --help' their options");
        return ExitCode.WrongRequest;
    }

    private static IReadOnlyList<string> WithVerb(IReadOnlyList<string> arguments) =>
        arguments.Count == 0 || (arguments[0].StartsWith('-') && !RootOptions.Contains(arguments[0]))
            ? [DefaultVerb, .. arguments]
            : arguments;
}
