using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Objects.Iterators;

/// <summary><c>enumerate</c>.</summary>
internal sealed class PyEnumerate(PyObject iterator, PyInt start) : PyTypedIterator(BuiltinTypes.Enumerate)
{
    private PyInt _index = start;

    public override PyObject? TryNext(Interpreter py)
    {
        if (py.TryNext(iterator) is not { } value)
        {
            return null;
        }

        var index = _index;
        _index = index.IsSmall && index.Small < long.MaxValue ? PyInt.Of(index.Small + 1) : PyInt.Of(index.Value + 1);
        return new PyTuple(index, value);
    }
}
