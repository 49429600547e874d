using Nnx.Python.Runtime;

namespace Nnx.Python.Objects.Iterators;

/// <summary>Iterates a list from its end.</summary>
internal sealed class PyListReverseIterator(PyList list) : PyTypedIterator(IteratorTypes.ListReversed)
{
    private int _index = list.Items.Count - 1;

    public int Remaining => _index + 1;

    public override PyObject? TryNext(Interpreter py)
    {
        if (_index >= 0 && _index < list.Items.Count)
        {
            return list.Items[_index--];
        }

        _index = -1;
        return null;
    }
}
