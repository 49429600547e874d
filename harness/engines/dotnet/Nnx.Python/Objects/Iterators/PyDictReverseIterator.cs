using Nnx.Python.Errors;
using Nnx.Python.Objects.Views;
using Nnx.Python.Runtime;

namespace Nnx.Python.Objects.Iterators;

/// <summary>Iterates a dict from its end.</summary>
internal sealed class PyDictReverseIterator(PyDict dict, DictViewKind kind) : PyTypedIterator(TypeOf(kind))
{
    private readonly int _count = dict.Count;
    private readonly KeyValuePair<PyObject, PyObject>[] _entries = [.. dict.Entries];
    private int _index = dict.Count - 1;

    public override PyObject? TryNext(Interpreter py)
    {
        if (_index < 0)
        {
            return null;
        }

        if (dict.Count != _count)
        {
            throw PyError.Runtime("dictionary changed size during iteration");
        }

        var (key, value) = _entries[_index--];
        return kind switch
        {
            DictViewKind.Keys => key,
            DictViewKind.Values => value,
            _ => new PyTuple(key, value),
        };
    }

    private static PyType TypeOf(DictViewKind kind) => kind switch
    {
        DictViewKind.Keys => IteratorTypes.DictKeysReversed,
        DictViewKind.Values => IteratorTypes.DictValuesReversed,
        _ => IteratorTypes.DictItemsReversed,
    };
}
