using Nnx.Conformance.Catalogue.Reading;
using Nnx.Conformance.Harness.Journals;
using Nnx.Conformance.Matrix.Plans;
using Nnx.Releases;

namespace Nnx.Conformance.Cli;

/// <summary>The repository that a command works on, with where things stand in it.</summary>
/// <param name="root">The repository's folder.</param>
internal sealed class Workspace(string root)
{
    private const string MatrixFileName = "matrix.yaml";

    public string Root => root;

    public string MatrixFile => Path("matrix", MatrixFileName);

    public string Catalogue => Path("suites", "catalogue");

    public string Pins => Path("suites", "evidence", "pins.txt");

    public string Recordings => Path("suites", "evidence", "recordings");

    public string Journals => Path("artifacts", "journals");

    public string Site => Path("artifacts", "site");

    /// <summary>Finds the repository around a folder, else around the program itself.</summary>
    /// <exception cref="RequestException">Neither is inside the repository.</exception>
    public static Workspace Find(string folder) =>
        Above(folder) ?? Above(AppContext.BaseDirectory)
        ?? throw new RequestException($"no matrix/{MatrixFileName} in {folder} or a folder above it: run the command inside the repository");

    /// <exception cref="RequestException">The file cannot be read.</exception>
    public ReleaseTable Releases()
    {
        try
        {
            return ReleaseTable.Read(Pins);
        }
        catch (Exception error) when (error is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new RequestException(error.Message);
        }
    }

    /// <exception cref="RequestException">The file is not as it should be; the message names each place.</exception>
    public MatrixFile Matrix()
    {
        var (file, problems) = Nnx.Conformance.Matrix.Plans.MatrixFile.Read(Relative(MatrixFile));
        return file ?? throw new RequestException(string.Join(Environment.NewLine, problems));
    }

    /// <summary>The scenarios of a folder, or of the repository.</summary>
    public CatalogueContents Scenarios(string? folder) => CatalogueReader.Read(folder ?? Relative(Catalogue));

    /// <exception cref="RequestException">The recordings cannot be read.</exception>
    public IReadOnlyList<Journal> RecordedJournals(string? path) => JournalsIn(path ?? Relative(Recordings));

    /// <exception cref="RequestException">The journals cannot be read, or there are none.</exception>
    public static IReadOnlyList<Journal> JournalsIn(string path)
    {
        if (!Directory.Exists(path) && !File.Exists(path))
        {
            throw new RequestException($"{path}: there is no such journal or folder of journals");
        }

        try
        {
            var journals = JournalReader.Read(path);
            return journals.Count > 0 ? journals : throw new RequestException($"{path}: there is no journal");
        }
        catch (JournalException error)
        {
            throw new RequestException(error.Message);
        }
    }

    /// <summary>A path of the repository as one would type it, so that messages stay short and can be clicked.</summary>
    public static string Relative(string path)
    {
        var relative = System.IO.Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }

    private static Workspace? Above(string folder)
    {
        for (var place = new DirectoryInfo(folder); place is not null; place = place.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(place.FullName, "matrix", MatrixFileName)))
            {
                return new(place.FullName);
            }
        }

        return null;
    }

    private string Path(params string[] parts) => System.IO.Path.Combine([root, .. parts]);
}
