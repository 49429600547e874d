namespace Nnx.Python.Interpretation.Statements.Exceptions;

/// <summary>The part of a <c>try</c> statement that a generator stopped in.</summary>
internal enum TryPhase
{
    Body,
    Handler,
    Else,
    Finally,
}
