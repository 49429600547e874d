namespace Nnx.Conformance.Harness.Outcomes;

/// <summary>An exception that left a program.</summary>
/// <param name="Type">The Python class with its module, builtins bare: <c>flax.errors.TraceContextError</c>, <c>ValueError</c>.</param>
/// <param name="Message"><c>str(exception)</c>, cut at 1,500 characters.</param>
/// <param name="Line">Innermost line of the program on the stack, 1-based; null where no line of the program was on it.</param>
/// <param name="Where">Innermost library frame, a help for people, never compared.</param>
public sealed record ProgramError(string Type, string Message, int? Line, string? Where);
