using System.Runtime.CompilerServices;
using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Python.Runtime;

public sealed partial class Interpreter
{
    private readonly HashSet<PyObject> _beingShown = new(ReferenceEqualityComparer.Instance);

    /// <summary>Counts one level of native recursion; the matching Leave must follow.</summary>
    /// <param name="doing">The end of the message: <c> in comparison</c>.</param>
    /// <exception cref="PyRaise">RecursionError.</exception>
    internal void Enter(string doing)
    {
        if (Depth >= Limits.Depth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw PyError.Of(ExceptionTypes.RecursionError, "maximum recursion depth exceeded" + doing);
        }

        Depth++;
    }

    internal void Leave() => Depth--;

    /// <summary>Begins to show a container; false where it is being shown already, as a list that contains itself.</summary>
    internal bool TryBeginRepr(PyObject value) => _beingShown.Add(value);

    internal void EndRepr(PyObject value) => _beingShown.Remove(value);
}
