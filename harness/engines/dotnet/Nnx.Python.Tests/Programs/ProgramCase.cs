namespace Nnx.Python.Tests.Programs;

/// <summary>One program of a file and what CPython 3.11 did with it.</summary>
/// <param name="Name">The file and the number of the program in it.</param>
/// <param name="Source">The program.</param>
/// <param name="Expected">What it printed, and the exception that ended it.</param>
public sealed record ProgramCase(string Name, string Source, string Expected)
{
    private const string Separator = "#---\n";
    private const string PreludeEnd = "#===\n";

    /// <summary>The programs of all files.</summary>
    public static IEnumerable<ProgramCase> All() =>
        Directory.EnumerateFiles(Folder, "*.programs").Order(StringComparer.Ordinal).SelectMany(Read);

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static string Folder => Path.Combine(TestContext.CurrentContext.TestDirectory, "Programs");

    private static IEnumerable<ProgramCase> Read(string path)
    {
        // What stands before the first program may be the beginning of all of them.
        var parts = File.ReadAllText(path).Split(PreludeEnd);
        var prelude = parts.Length > 1 ? parts[0] : "";
        var sources = parts[^1].Split(Separator);
        var expected = File.ReadAllText(Path.ChangeExtension(path, ".expected")).Split(Separator);
        Assert.That(expected, Has.Length.EqualTo(sources.Length), $"{path}: run expect.py");
        return sources.Zip(expected, (source, result) => (source: prelude + source, result))
            .Select((pair, i) => new ProgramCase($"{Path.GetFileNameWithoutExtension(path)} {i + 1}", pair.source, pair.result));
    }
}
