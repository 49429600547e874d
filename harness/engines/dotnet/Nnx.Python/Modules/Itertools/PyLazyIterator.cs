using Nnx.Python.Objects;
using Nnx.Python.Objects.Iterators;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Itertools;

/// <summary>An iterator of <c>itertools</c>, written as a sequence that is made as it is asked for.</summary>
/// <param name="type">Its class.</param>
/// <param name="values">The values; must not be asked for again after an exception.</param>
internal sealed class PyLazyIterator(PyType type, IEnumerable<PyObject> values) : PyTypedIterator(type)
{
    private readonly IEnumerator<PyObject> _values = values.GetEnumerator();

    public override PyObject? TryNext(Interpreter py) => _values.MoveNext() ? _values.Current : null;
}
