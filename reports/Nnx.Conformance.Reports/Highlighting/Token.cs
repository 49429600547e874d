namespace Nnx.Conformance.Reports.Highlighting;

/// <summary>A piece of one line of a program. The pieces of a line, joined, are the line.</summary>
internal readonly record struct Token(TokenKind Kind, string Text);
