namespace Nnx.Python.Parsing;

/// <summary>A line from 1 and a column from 0 in code points.</summary>
internal readonly record struct SourcePosition(int Line, int Column);
