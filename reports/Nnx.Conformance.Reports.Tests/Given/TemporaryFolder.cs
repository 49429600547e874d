namespace Nnx.Conformance.Reports.Tests.Given;

/// <summary>A folder that goes when the test ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nnx-reports-");

    public string At(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Every file below a folder: its path with forward slashes, and its bytes.</summary>
    public static IReadOnlyDictionary<string, byte[]> Files(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes);

    public void Dispose() => _folder.Delete(recursive: true);
}
