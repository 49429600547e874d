using Nnx.Python.Errors;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Objects.Iterators;

/// <summary><c>reversed</c> of a sequence that has no <c>__reversed__</c>.</summary>
internal sealed class PyReversed(PyObject sequence, long length) : PyTypedIterator(BuiltinTypes.Reversed)
{
    private long _index = length - 1;

    public long Remaining => _index + 1;

    public override PyObject? TryNext(Interpreter py)
    {
        if (_index < 0)
        {
            return null;
        }

        try
        {
            return py.GetItem(sequence, PyInt.Of(_index--));
        }
        catch (PyRaise raised) when (raised.Is(ExceptionTypes.IndexError) || raised.Is(ExceptionTypes.StopIteration))
        {
            _index = -1;
            return null;
        }
    }
}
