using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Objects.Iterators;

/// <summary>Iterates numbers that fit 64 bits.</summary>
internal sealed class PyRangeIterator(long next, long step, long count) : PyTypedIterator(IteratorTypes.Range)
{
    private long _next = next;
    private long _count = count;

    public long Remaining => _count;

    public override PyObject? TryNext(Interpreter py)
    {
        if (_count <= 0)
        {
            return null;
        }

        _count--;
        var value = _next;
        _next += step;
        return PyInt.Of(value);
    }
}
