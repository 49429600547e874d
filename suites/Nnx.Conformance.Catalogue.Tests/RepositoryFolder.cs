namespace Nnx.Conformance.Catalogue.Tests;

/// <summary>Finds files of the repository that the tests were built from.</summary>
internal static class RepositoryFolder
{
    public static string Path(params string[] parts)
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "Nnx.Conformance.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("the tests run outside the repository");
        }

        return System.IO.Path.Combine([folder.FullName, .. parts]);
    }
}
