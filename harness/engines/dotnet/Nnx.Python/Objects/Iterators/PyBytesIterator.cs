using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sequences;
using Nnx.Python.Runtime;

namespace Nnx.Python.Objects.Iterators;

/// <summary>Iterates the numbers of a bytes object.</summary>
internal sealed class PyBytesIterator(PyBytes bytes) : PyTypedIterator(IteratorTypes.Bytes)
{
    private int _index;

    public override PyObject? TryNext(Interpreter py) => _index < bytes.Value.Length ? PyInt.Of(bytes.Value[_index++]) : null;
}
