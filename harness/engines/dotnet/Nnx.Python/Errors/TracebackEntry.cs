namespace Nnx.Python.Errors;

/// <summary>One frame of the program that an exception passed through.</summary>
/// <param name="Function">Name of the function; <c>&lt;module&gt;</c> at the top.</param>
/// <param name="Line">1-based line of the program.</param>
public readonly record struct TracebackEntry(string Function, int Line);
