using System.Numerics;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Objects.Iterators;

/// <summary>Iterates numbers of any size.</summary>
internal sealed class PyLongRangeIterator(BigInteger next, BigInteger step, BigInteger count) : PyTypedIterator(IteratorTypes.LongRange)
{
    private BigInteger _next = next;
    private BigInteger _count = count;

    public override PyObject? TryNext(Interpreter py)
    {
        if (_count.IsZero)
        {
            return null;
        }

        _count--;
        var value = _next;
        _next += step;
        return PyInt.Of(value);
    }
}
