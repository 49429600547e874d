using Nnx.Conformance.Catalogue.Reading;
using Nnx.Conformance.Harness.Journals;
using Nnx.Conformance.Matrix.Cells;
using Nnx.Releases;

namespace Nnx.Conformance.Matrix.Tests;

/// <summary>The catalogue and the evidence of the repository that the tests were built from.</summary>
internal static class Repository
{
    public static readonly string[] Configurations = ["default", "disable-jit", "x64"];

    public static ReleaseTable Releases { get; } = ReleaseTable.Read(Path("suites", "evidence", "pins.txt"));

    public static CatalogueContents Catalogue { get; } = CatalogueReader.Read(Path("suites", "catalogue"));

    public static CellIndex Recordings { get; } = new(JournalReader.Read(Path("suites", "evidence", "recordings")));

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
