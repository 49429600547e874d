namespace Nnx.Conformance.Catalogue.Reading;

/// <summary>Reads a folder of scenarios, <c>area/name.yaml</c> each. Whatever is wrong is collected, never thrown.</summary>
public static class CatalogueReader
{
    private static readonly string[] Extensions = [".yaml", ".yml"];

    private static readonly EnumerationOptions Walk = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>Reads all scenarios of a folder.</summary>
    public static CatalogueContents Read(string folder)
    {
        IReadOnlyList<string> files;
        try
        {
            files = [.. FilesOf(folder)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Nothing(folder, error is DirectoryNotFoundException ? "there is no such folder" : $"cannot be read: {error.Message}");
        }

        if (files.Count == 0)
        {
            return Nothing(folder, "the folder holds no scenario (area/name.yaml)");
        }

        var readings = files.AsParallel().AsOrdered().Select(file => ScenarioFile.Read(folder, file)).ToArray();
        var sources = readings.Select(reading => reading.Source).OfType<ScenarioSource>().ToArray();
        var twice = IdsThatStandTwice(sources).ToArray();
        return new(
            [.. sources.OrderBy(source => source.Scenario.Id, StringComparer.Ordinal)],
            [.. readings.SelectMany(reading => reading.Problems).Concat(twice).OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)]);
    }

    private static IEnumerable<string> FilesOf(string folder) =>
        Directory.EnumerateFiles(folder, "*", Walk)
            .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    // Ids are file names, and some file systems do not tell case apart: two such files would be one after a clone.
    private static IEnumerable<CatalogueProblem> IdsThatStandTwice(IEnumerable<ScenarioSource> sources) =>
        from same in sources.GroupBy(source => source.Scenario.Id, StringComparer.OrdinalIgnoreCase)
        let first = same.First()
        from other in same.Skip(1)
        select new CatalogueProblem(other.Path, 1, 1, $"the id '{other.Scenario.Id}' stands twice; the other file is {first.Path}");

    private static CatalogueContents Nothing(string folder, string message) => new([], [new(folder, 1, 1, message)]);
}
