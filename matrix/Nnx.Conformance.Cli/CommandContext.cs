using Nnx.Conformance.Cli.Engines;
using Spectre.Console;

namespace Nnx.Conformance.Cli;

/// <summary>What a command works with.</summary>
/// <param name="Output">Where results go.</param>
/// <param name="Error">Where problems and progress go.</param>
/// <param name="Folder">Where the search for the repository begins.</param>
/// <param name="Engines">The engines that there are.</param>
/// <param name="Clock">The time.</param>
/// <param name="Cancellation">Ends the command early.</param>
internal sealed record CommandContext(
    TextWriter Output,
    TextWriter Error,
    string Folder,
    EngineTable Engines,
    TimeProvider Clock,
    CancellationToken Cancellation)
{
    private const int PlainWidth = 160;

    /// <summary>Whether progress can redraw a line.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>The context of this process.</summary>
    public static CommandContext OfProcess(CancellationToken cancellation) =>
        new(Console.Out, Console.Error, Directory.GetCurrentDirectory(), EngineTable.Default, TimeProvider.System, cancellation)
        {
            IsInteractive = !Console.IsErrorRedirected && !Console.IsOutputRedirected,
        };

    /// <summary>A console over <see cref="Output"/> for tables; wide and plain where no terminal is.</summary>
    public IAnsiConsole OutputConsole()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Output),
            Ansi = IsInteractive ? AnsiSupport.Detect : AnsiSupport.No,
        });
        if (!IsInteractive)
        {
            console.Profile.Width = PlainWidth;
        }

        return console;
    }
}
