namespace Nnx.Python.Tests.Parsing;

/// <summary>A program and CPython's <c>ast.dump</c> of it; without positions where they are those of nodes inside f-strings.</summary>
public sealed record RecordedTree(string Source, string Tree);
