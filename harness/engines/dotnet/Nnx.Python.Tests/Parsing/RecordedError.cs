namespace Nnx.Python.Tests.Parsing;

/// <summary>A program that CPython refuses, and its words.</summary>
public sealed record RecordedError(string Source, string Kind, string Message, int Line, int Column);
