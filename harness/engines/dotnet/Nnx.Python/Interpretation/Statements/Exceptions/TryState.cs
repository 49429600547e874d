using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation.Statements.Exceptions;

/// <summary>What a <c>try</c> statement remembers over a <c>yield</c>.</summary>
/// <param name="Phase">The part that runs.</param>
/// <param name="Handler">Which handler runs.</param>
/// <param name="Exception">The exception that is handled, or goes on after <c>finally</c>.</param>
/// <param name="Pending">How the statement ends after <c>finally</c>.</param>
/// <param name="Returned">The value of a pending return.</param>
internal sealed record TryState(
    TryPhase Phase,
    int Handler,
    PyBaseException? Exception,
    Completion Pending,
    PyObject Returned);
