namespace Nnx.Conformance.Harness.Outcomes;

/// <summary>A warning that a program showed.</summary>
/// <param name="Category">Name of the warning class, such as <c>DeprecationWarning</c>.</param>
/// <param name="Message">Its text.</param>
public sealed record ProgramWarning(string Category, string Message);
