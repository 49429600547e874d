using Nnx.Python.Errors;
using Nnx.Python.Runtime;

namespace Nnx.Python.Objects.Iterators;

/// <summary>Calls a function until it gives a sentinel: <c>iter(f, sentinel)</c>.</summary>
internal sealed class PyCallableIterator(PyObject function, PyObject sentinel) : PyTypedIterator(IteratorTypes.Callable)
{
    private bool _ended;

    public override PyObject? TryNext(Interpreter py)
    {
        if (_ended)
        {
            return null;
        }

        try
        {
            var value = py.Call(function);
            _ended = py.IsEqual(value, sentinel);
            return _ended ? null : value;
        }
        catch (PyRaise raised) when (raised.Is(ExceptionTypes.StopIteration))
        {
            _ended = true;
            return null;
        }
    }
}
