namespace Nnx.Conformance.Reports.Highlighting;

/// <summary>What a piece of a program's line is, as far as colouring cares.</summary>
internal enum TokenKind
{
    Plain,
    Keyword,
    Builtin,
    Text,
    Number,
    Comment,
    Decorator,
    Definition,
}
