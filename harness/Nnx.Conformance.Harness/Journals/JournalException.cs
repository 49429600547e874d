namespace Nnx.Conformance.Harness.Journals;

/// <summary>A journal or a folder of journals that cannot be read or written; the message names the file and the line.</summary>
public sealed class JournalException : Exception
{
    /// <summary>A problem of a file, or of one line of it.</summary>
    public JournalException(string file, int? line, string problem, Exception? cause = null)
        : base(line is { } number ? $"{file}:{number}: {problem}" : $"{file}: {problem}", cause)
    {
        File = file;
        Line = line;
        Problem = problem;
    }

    /// <summary>Path of the file or folder.</summary>
    public string File { get; }

    /// <summary>1-based line; null where the problem is the whole file's.</summary>
    public int? Line { get; }

    /// <summary>The problem without its place.</summary>
    public string Problem { get; }
}
