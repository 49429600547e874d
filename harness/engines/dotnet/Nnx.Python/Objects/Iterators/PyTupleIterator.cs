using Nnx.Python.Runtime;

namespace Nnx.Python.Objects.Iterators;

/// <summary>Iterates a tuple.</summary>
internal sealed class PyTupleIterator(PyTuple tuple) : PyTypedIterator(IteratorTypes.Tuple)
{
    private int _index;

    public int Remaining => tuple.Count - _index;

    public override PyObject? TryNext(Interpreter py) => _index < tuple.Count ? tuple[_index++] : null;
}
