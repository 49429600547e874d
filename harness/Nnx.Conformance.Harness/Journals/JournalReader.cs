namespace Nnx.Conformance.Harness.Journals;

/// <summary>Reads journals without changing them. A last line that a killed run left unfinished is passed over.</summary>
public static class JournalReader
{
    /// <summary>How the files of journals end.</summary>
    public const string Extension = ".jsonl";

    /// <summary>Reads one file, or all journals in a folder and the folders below it, ordered by path.</summary>
    /// <exception cref="JournalException">There is no such file, or a line of one is not a journal's.</exception>
    public static IReadOnlyList<Journal> Read(string path)
    {
        if (!Directory.Exists(path))
        {
            return ReadFile(path) is { } journal ? [journal] : [];
        }

        var files = Directory.GetFiles(path, "*" + Extension, SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        return [.. files.Select(ReadFile).OfType<Journal>()];
    }

    /// <summary>Reads one file; null where not even its header is whole.</summary>
    /// <exception cref="JournalException">There is no such file, or a line of it is not a journal's.</exception>
    public static Journal? ReadFile(string file) => Scan(file).Journal;

    /// <summary>Reads one file and says how many of its bytes are whole lines.</summary>
    internal static (Journal? Journal, long WholeBytes) Scan(string file)
    {
        var bytes = Load(file);
        JournalHeader? header = null;
        var entries = new List<JournalEntry>();
        var start = 0;
        for (var number = 1; bytes.AsSpan(start).IndexOf((byte)'\n') is var length and >= 0; number++)
        {
            var line = bytes.AsMemory(start, length);
            start += length + 1;
            try
            {
                if (header is null)
                {
                    header = JournalFormat.ParseHeader(line);
                }
                else if (!line.Span.Trim(" \t\r"u8).IsEmpty)
                {
                    entries.Add(JournalFormat.ParseEntry(line));
                }
            }
            catch (FormatException problem)
            {
                throw new JournalException(file, number, problem.Message, problem);
            }
        }

        return (header is null ? null : new(file, header, entries), start);
    }

    // Shared in every way, so that a report can be made while a run is still writing.
    private static byte[] Load(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new JournalException(file, null, $"cannot be read: {problem.Message}", problem);
        }
    }
}
