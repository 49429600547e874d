using Nnx.Conformance.Catalogue.Reading;
using Nnx.Conformance.Gates.Deviations;
using Nnx.Releases;

namespace Nnx.Conformance.Gates;

/// <summary>What the gates read from the <c>suites</c> folder of the repository they were built from.</summary>
internal sealed class Suites
{
    private Suites(string folder)
    {
        Folder = folder;
        Catalogue = CatalogueReader.Read(Path.Combine(folder, "catalogue"));
        Releases = ReleaseTable.Read(Path.Combine(folder, "evidence", "pins.txt"));
        Deviations = KnownDeviations.Read(Path.Combine(folder, "known-deviations.yaml"));
    }

    public string Folder { get; }

    public CatalogueContents Catalogue { get; }

    public ReleaseTable Releases { get; }

    public KnownDeviations Deviations { get; }

    public static Suites OfRepository() => new(RepositoryRoot.Join("suites"));
}
