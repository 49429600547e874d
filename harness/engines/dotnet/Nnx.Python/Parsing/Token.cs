using System.Runtime.InteropServices;
using Nnx.Python.Syntax;

namespace Nnx.Python.Parsing;

/// <summary>One token: its text as a range of the source, where it stands, and how many brackets are open around it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(TokenKind Kind, int Start, int End, int Level, SourceSpan Span)
{
    public int Line => Span.Line;

    /// <summary>Whether the token only structures the program, and so ends no node.</summary>
    public bool IsLayout => Kind is TokenKind.Newline or TokenKind.Indent or TokenKind.Dedent or TokenKind.EndMarker;
}
