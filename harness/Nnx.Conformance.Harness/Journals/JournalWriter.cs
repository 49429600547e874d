using Nnx.Conformance.Harness.Outcomes;

namespace Nnx.Conformance.Harness.Journals;

/// <summary>Appends entries to one journal, each whole and flushed before the call returns. Safe for several threads.</summary>
public sealed class JournalWriter : IDisposable
{
    private readonly Lock _gate = new();
    private readonly FileStream _stream;
    private readonly Dictionary<string, JournalEntry> _finished;

    private JournalWriter(FileStream stream, Dictionary<string, JournalEntry> finished)
    {
        _stream = stream;
        _finished = finished;
    }

    /// <summary>Path of the journal.</summary>
    public string File => _stream.Name;

    /// <summary>Entries by scenario id that stood in the journal when it was opened and still hold.</summary>
    public IReadOnlyDictionary<string, JournalEntry> Finished => _finished;

    /// <summary>Writes one entry to the operating system, which keeps it even where this process is killed right after.</summary>
    /// <exception cref="JournalException">The entry cannot be written.</exception>
    /// <exception cref="InvalidOperationException">An observed value is nested too deeply to be written.</exception>
    public void Append(JournalEntry entry)
    {
        var line = JournalFormat.Line(entry);
        lock (_gate)
        {
            try
            {
                _stream.Write(line);
            }
            catch (IOException problem)
            {
                throw new JournalException(File, null, $"cannot be written: {problem.Message}", problem);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    internal static JournalWriter Open(string file, JournalHeader header, IReadOnlyDictionary<string, string> programs)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var (journal, wholeBytes) = System.IO.File.Exists(file) ? JournalReader.Scan(file) : (null, 0);
            var finished = Current(journal, header, programs);
            if (journal is null || finished.Count < journal.Entries.Count || !journal.Header.SameOrigin(header))
            {
                wholeBytes = Rewrite(file, header, finished.Values);
            }

            // No buffer: a line is one write, so a kill tears the last line at most.
            var stream = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.Read, bufferSize: 0);
            stream.SetLength(wholeBytes);
            stream.Seek(0, SeekOrigin.End);
            return new(stream, finished);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new JournalException(file, null, $"cannot be written: {problem.Message}", problem);
        }
    }

    private static Dictionary<string, JournalEntry> Current(
        Journal? journal, JournalHeader header, IReadOnlyDictionary<string, string> programs)
    {
        var entries = new Dictionary<string, JournalEntry>();
        if (journal?.Header.SameOrigin(header) != true)
        {
            return entries;
        }

        foreach (var entry in journal.Entries.Where(entry => entry.Outcome.Kind != OutcomeKind.Unavailable))
        {
            if (!programs.TryGetValue(entry.Scenario, out var program) || program == entry.Program)
            {
                entries[entry.Scenario] = entry;
            }
        }

        return entries;
    }

    // Beside the journal and then over it, so that a kill in between leaves the old one.
    private static long Rewrite(string file, JournalHeader header, IEnumerable<JournalEntry> entries)
    {
        var fresh = file + ".new";
        using (var stream = System.IO.File.Create(fresh))
        {
            stream.Write(JournalFormat.Line(header));
            foreach (var entry in entries)
            {
                stream.Write(JournalFormat.Line(entry));
            }
        }

        System.IO.File.Move(fresh, file, overwrite: true);
        return new FileInfo(file).Length;
    }
}
