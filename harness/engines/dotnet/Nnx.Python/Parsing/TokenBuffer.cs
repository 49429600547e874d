namespace Nnx.Python.Parsing;

/// <summary>All tokens of a source; the last is <see cref="TokenKind.EndMarker"/>, or <see cref="TokenKind.Error"/> where there is an error.</summary>
internal sealed record TokenBuffer(SourceText Source, Token[] Tokens, LexicalError? Error);
