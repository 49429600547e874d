using Nnx.Conformance.Catalogue.Reading;
using Nnx.Conformance.Harness.Journals;
using Nnx.Conformance.Matrix.Cells;
using Nnx.Releases;

namespace Nnx.Conformance.Matrix.Tests;

/// <summary>The catalogue and the evidence of the repository that the tests were built from.</summary>
internal static class Repository
{
    public static readonly string[] Configurations = ["default", "disable-jit", "x64"];

    public static ReleaseTable Releases { get; } = ReleaseTable.Read(RepositoryRoot.Join("suites", "evidence", "pins.txt"));

    public static CatalogueContents Catalogue { get; } = CatalogueReader.Read(RepositoryRoot.Join("suites", "catalogue"));

    public static CellIndex Recordings { get; } = new(JournalReader.Read(RepositoryRoot.Join("suites", "evidence", "recordings")));
}
