using Nnx.Python.Builtins.Numbers;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Iterators;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Itertools;

/// <summary><c>itertools.count</c>.</summary>
internal sealed class PyCount(PyObject start, PyObject step) : PyTypedIterator(ItertoolsTypes.Count)
{
    private PyObject _next = start;

    public override PyObject TryNext(Interpreter py)
    {
        var value = _next;
        _next = value is PyInt a && step is PyInt b ? IntMath.Add(a, b) : py.Binary(BinaryOperator.Add, value, step);
        return value;
    }

    public string Repr(Interpreter py) => step is PyInt { IsSmall: true, Small: 1 }
        ? $"count({py.Repr(_next)})"
        : $"count({py.Repr(_next)}, {py.Repr(step)})";
}
