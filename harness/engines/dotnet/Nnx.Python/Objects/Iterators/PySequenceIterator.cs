using Nnx.Python.Errors;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Objects.Iterators;

/// <summary>Iterates by asking <c>__getitem__</c> for 0, 1, 2 … until IndexError.</summary>
internal sealed class PySequenceIterator(PyObject sequence) : PyTypedIterator(BuiltinTypes.Iterator)
{
    private PyObject? _sequence = sequence;
    private long _index;

    public override PyObject? TryNext(Interpreter py)
    {
        if (_sequence is null)
        {
            return null;
        }

        try
        {
            return py.GetItem(_sequence, PyInt.Of(_index++));
        }
        catch (PyRaise raised) when (raised.Is(ExceptionTypes.IndexError) || raised.Is(ExceptionTypes.StopIteration))
        {
            _sequence = null;
            return null;
        }
    }
}
