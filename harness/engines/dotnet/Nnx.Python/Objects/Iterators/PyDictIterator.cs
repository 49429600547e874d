using Nnx.Python.Errors;
using Nnx.Python.Objects.Views;
using Nnx.Python.Runtime;

namespace Nnx.Python.Objects.Iterators;

/// <summary>Iterates a dict in order of insertion, and notices when its size changes.</summary>
internal sealed class PyDictIterator(PyDict dict, DictViewKind kind) : PyTypedIterator(TypeOf(kind))
{
    private readonly int _count = dict.Count;
    private PyDict? _dict = dict;
    private int _position;
    private int _given;

    public int Remaining => _dict is null || _dict.Count != _count ? 0 : _count - _given;

    public override PyObject? TryNext(Interpreter py)
    {
        if (_dict is null)
        {
            return null;
        }

        if (_dict.Count != _count)
        {
            // CPython makes the iterator stay in this state.
            throw PyError.Runtime("dictionary changed size during iteration");
        }

        if (_dict.TryNext(ref _position, out var key, out var value))
        {
            if (_given++ == _count)
            {
                throw PyError.Runtime("dictionary keys changed during iteration");
            }

            return kind switch
            {
                DictViewKind.Keys => key,
                DictViewKind.Values => value,
                _ => new PyTuple(key, value),
            };
        }

        _dict = null;
        return null;
    }

    private static PyType TypeOf(DictViewKind kind) => kind switch
    {
        DictViewKind.Keys => IteratorTypes.DictKeys,
        DictViewKind.Values => IteratorTypes.DictValues,
        _ => IteratorTypes.DictItems,
    };
}
