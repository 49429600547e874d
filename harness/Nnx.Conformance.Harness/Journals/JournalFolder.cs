using Nnx.Conformance.Harness.Cells;

namespace Nnx.Conformance.Harness.Journals;

/// <summary>A folder of journals that this process alone writes: <c>ENGINE/RELEASE.CONFIGURATION.jsonl</c>.</summary>
public sealed class JournalFolder : IDisposable
{
    private readonly string _path;
    private readonly FileStream _lock;
    private readonly List<JournalWriter> _writers = [];

    private JournalFolder(string path, FileStream @lock)
    {
        _path = path;
        _lock = @lock;
    }

    /// <summary>Makes the folder where it is missing and claims it. The claim ends with the process, however it ends.</summary>
    /// <exception cref="JournalException">Another process writes to the folder, or it cannot be written.</exception>
    public static JournalFolder Open(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new JournalException(path, null, $"cannot be written: {problem.Message}", problem);
        }

        var file = Path.Combine(path, ".lock");
        try
        {
            return new(path, new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException problem)
        {
            throw new JournalException(path, null, $"cannot be written: {problem.Message}", problem);
        }
        catch (IOException problem)
        {
            throw new JournalException(path, null, "another process is writing to these journals", problem);
        }
    }

    /// <summary>Where the journal of an engine, release and configuration stands.</summary>
    /// <exception cref="JournalException">The engine's or configuration's name cannot be part of a file name.</exception>
    public static string FileFor(string folder, JournalHeader header)
    {
        foreach (var name in new[] { header.Engine, header.Configuration })
        {
            if (name.Length == 0 || name[0] == '.' || name.AsSpan().ContainsAny(Path.GetInvalidFileNameChars()) || name.Contains('\\', StringComparison.Ordinal))
            {
                throw new JournalException(folder, null, $"'{name}' cannot name a journal");
            }
        }

        return Path.Combine(folder, header.Engine, $"{header.Release}.{header.Configuration}{JournalReader.Extension}");
    }

    /// <summary>
    /// Opens a journal to append to. A torn last line goes, and with it all entries of another origin than the header's, of another program than
    /// the planned one, of cells whose engine could not start, and any second entry of a cell; the rest counts as finished.
    /// </summary>
    /// <param name="header">Where the new entries come from.</param>
    /// <param name="programs">Hash of each planned program by scenario id, see <see cref="ProgramHash"/>; entries of other scenarios stay.</param>
    /// <exception cref="JournalException">The journal cannot be read or written.</exception>
    public JournalWriter Resume(JournalHeader header, IReadOnlyDictionary<string, string> programs)
    {
        var writer = JournalWriter.Open(FileFor(_path, header), header, programs);
        _writers.Add(writer);
        return writer;
    }

    /// <summary>Closes the journals and gives the folder up.</summary>
    public void Dispose()
    {
        _writers.ForEach(writer => writer.Dispose());
        _lock.Dispose();
    }
}
