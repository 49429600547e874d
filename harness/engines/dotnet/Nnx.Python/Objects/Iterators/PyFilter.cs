using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Objects.Iterators;

/// <summary><c>filter</c>.</summary>
internal sealed class PyFilter(PyObject function, PyObject iterator) : PyTypedIterator(BuiltinTypes.Filter)
{
    public override PyObject? TryNext(Interpreter py)
    {
        while (py.TryNext(iterator) is { } value)
        {
            py.Meter.Step();
            if (py.IsTrue(function is PyNone || ReferenceEquals(function, BuiltinTypes.Bool) ? value : py.Call(function, value)))
            {
                return value;
            }
        }

        return null;
    }
}
