namespace Nnx.Python.Tests.Parsing;

/// <summary>A program and CPython's <c>ast.dump</c> of it, positions included.</summary>
public sealed record RecordedTree(string Source, string Tree);
