using Nnx.Python.Runtime;

namespace Nnx.Python.Objects.Iterators;

/// <summary>Iterates a list as it is at each step.</summary>
internal sealed class PyListIterator(PyList list) : PyTypedIterator(IteratorTypes.List)
{
    private PyList? _list = list;
    private int _index;

    public int Remaining => _list is null ? 0 : Math.Max(0, _list.Items.Count - _index);

    public override PyObject? TryNext(Interpreter py)
    {
        if (_list is null)
        {
            return null;
        }

        var items = _list.Items;
        if (_index < items.Count)
        {
            return items[_index++];
        }

        _list = null;
        return null;
    }
}
