namespace Nnx.Python.Parsing;

/// <summary>Which of Python's classes a syntax error is.</summary>
public enum PythonSyntaxErrorKind
{
    /// <summary><c>SyntaxError</c>.</summary>
    SyntaxError,

    /// <summary><c>IndentationError</c>, a <c>SyntaxError</c>.</summary>
    IndentationError,

    /// <summary><c>TabError</c>, an <c>IndentationError</c>.</summary>
    TabError,
}
