namespace Nnx.Python.Parsing;

/// <summary>The error at which the tokenizer stopped.</summary>
internal sealed record LexicalError(LexicalErrorKind Kind, PythonSyntaxException Exception);
