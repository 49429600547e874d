namespace Nnx.Conformance.Harness.Tests;

internal static class RepositoryRoot
{
    public static string Join(params string[] parts)
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (!System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, "Nnx.Conformance.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("no Nnx.Conformance.sln above the tests");
        }

        return System.IO.Path.Combine([folder.FullName, .. parts]);
    }
}
