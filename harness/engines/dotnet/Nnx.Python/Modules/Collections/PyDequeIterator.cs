using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Iterators;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Collections;

/// <summary>Iterates a deque, and notices when it changes.</summary>
internal sealed class PyDequeIterator(PyDeque deque, bool reversed) : PyTypedIterator(CollectionsTypes.DequeIterator)
{
    private readonly int _version = deque.Version;
    private int _given;

    public override PyObject? TryNext(Interpreter py)
    {
        if (deque.Version != _version)
        {
            throw PyError.Runtime("deque mutated during iteration");
        }

        return _given >= deque.Count ? null : reversed ? deque[deque.Count - 1 - _given++] : deque[_given++];
    }
}
