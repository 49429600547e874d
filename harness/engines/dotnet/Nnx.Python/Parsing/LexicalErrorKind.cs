namespace Nnx.Python.Parsing;

/// <summary>How an error of the tokenizer stands against an error that the parser finds before it.</summary>
internal enum LexicalErrorKind
{
    /// <summary>It is reported first, wherever it is in the source: CPython reads the rest of a broken program for such errors.</summary>
    Prevails,

    /// <summary>It is reported where the parser comes to it.</summary>
    Waits,

    /// <summary>A bracket that is never closed; it prevails over errors on later lines than that of the bracket.</summary>
    UnclosedBracket,
}
