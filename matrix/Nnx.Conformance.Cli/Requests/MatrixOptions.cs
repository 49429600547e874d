using System.CommandLine;
using Nnx.Conformance.Cli.Commands;
using Nnx.Conformance.Matrix.Plans;

namespace Nnx.Conformance.Cli.Requests;

/// <summary>The options by which verbs say which part of the matrix they mean.</summary>
internal sealed class MatrixOptions
{
    public Option<string?> Catalogue { get; } = CommonOptions.Catalogue();

    public Option<string[]> Engines { get; } = CommonOptions.Engines();

    public Option<string[]> Releases { get; } = CommonOptions.Releases();

    public Option<string[]> Configurations { get; } = CommonOptions.Configurations();

    public Option<string[]> Scenarios { get; } = CommonOptions.Scenarios();

    public void AddTo(Command command)
    {
        command.Add(Engines);
        command.Add(Releases);
        command.Add(Configurations);
        command.Add(Scenarios);
        command.Add(Catalogue);
    }

    public MatrixRequest Request(ParseResult parsed) => new()
    {
        Engines = parsed.GetValue(Engines) ?? [],
        Releases = parsed.GetValue(Releases) ?? [],
        Configurations = parsed.GetValue(Configurations) ?? [],
        Scenarios = parsed.GetValue(Scenarios) ?? [],
    };
}
