namespace Nnx.Python.Parsing;

/// <summary>A program that Python 3.11 would not compile. The message is CPython's <c>msg</c>, without file and line.</summary>
public sealed class PythonSyntaxException : Exception
{
    internal PythonSyntaxException(PythonSyntaxErrorKind kind, string message, int line, int column)
        : base(message) => (Kind, Line, Column) = (kind, line, column);

    /// <summary>The class of the error.</summary>
    public PythonSyntaxErrorKind Kind { get; }

    /// <summary>The line of the error, from 1.</summary>
    public int Line { get; }

    /// <summary>CPython's <c>offset</c>: the column in code points, from 1.</summary>
    public int Column { get; }

    /// <summary>The file name that the program was parsed under.</summary>
    public string? FileName { get; internal init; }
}
