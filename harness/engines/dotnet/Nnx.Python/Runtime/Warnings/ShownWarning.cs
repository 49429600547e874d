using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Python.Runtime.Warnings;

/// <summary>A warning that a program would show.</summary>
/// <param name="Category">Its class.</param>
/// <param name="Message">Its text.</param>
/// <param name="Line">1-based line of the program that it points at; 0 where no program runs.</param>
/// <param name="Instance">The warning object.</param>
public sealed record ShownWarning(PyType Category, string Message, int Line, PyBaseException Instance);
