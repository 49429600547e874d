using Nnx.Python.Errors;
using Nnx.Python.Objects.Sets;
using Nnx.Python.Runtime;

namespace Nnx.Python.Objects.Iterators;

/// <summary>Iterates a set in the order of its table, and notices when its size changes.</summary>
internal sealed class PySetIterator(PySetBase set) : PyTypedIterator(IteratorTypes.Set)
{
    private readonly int _count = set.Count;
    private PySetBase? _set = set;
    private int _position;

    public override PyObject? TryNext(Interpreter py)
    {
        if (_set is null)
        {
            return null;
        }

        if (_set.Count != _count)
        {
            throw PyError.Runtime("Set changed size during iteration");
        }

        if (_set.Table.TryNext(ref _position, out var key, out _))
        {
            return key;
        }

        _set = null;
        return null;
    }
}
