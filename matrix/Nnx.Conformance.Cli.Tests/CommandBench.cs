using Nnx.Conformance.Cli.Engines;

namespace Nnx.Conformance.Cli.Tests;

/// <summary>Runs requests in the repository with a fake engine, and a catalogue, journals and a site of their own.</summary>
internal sealed class CommandBench : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("command").FullName;

    public FakeEngine Engine { get; } = new();

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    public string Catalogue => Path("catalogue");

    public string Journals => Path("journals");

    public string Site => Path("site");

    public string Path(string name) => System.IO.Path.Combine(_folder, name);

    /// <summary>Writes a scenario whose claim is that it passes everywhere.</summary>
    public CommandBench With(string id, string program) => WithFile(id + ".yaml", $"""
        title: a
        contract: must-pass
        program: |
          {program}
        claims:
          - releases: ""
            outcome: pass

        """);

    public CommandBench WithFile(string name, string text)
    {
        var path = System.IO.Path.Combine(Catalogue, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    /// <summary>Runs the matrix of the bench's catalogue.</summary>
    public Task<int> Fill(params string[] more) =>
        Run(["run", "--catalogue", Catalogue, "--engine", "fake", "--journals", Journals, "--site", Site, .. more]);

    public Task<int> Run(params string[] arguments) => Run(CancellationToken.None, arguments);

    public async Task<int> Run(CancellationToken cancellation, params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var table = new EngineTable([new("fake", "a fake", _ => Engine)]);
        var code = await Application.RunAsync(arguments, new(output, error, RepositoryRoot.Join(), table, TimeProvider.System, cancellation));
        (Output, Error) = (output.ToString(), error.ToString());
        return code;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
