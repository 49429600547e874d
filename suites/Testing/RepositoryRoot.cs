namespace Nnx.Conformance.Testing;

/// <summary>Finds files of the repository that the tests were built from. Compiled into every test project.</summary>
internal static class RepositoryRoot
{
    public static string Join(params string[] parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Nnx.Conformance.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("the tests run outside the repository: no Nnx.Conformance.sln above them");
        }

        return Path.Combine([folder.FullName, .. parts]);
    }
}
