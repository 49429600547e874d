using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Objects.Iterators;

/// <summary><c>map</c>.</summary>
internal sealed class PyMap(PyObject function, PyObject[] iterators) : PyTypedIterator(BuiltinTypes.Map)
{
    public override PyObject? TryNext(Interpreter py)
    {
        var arguments = new PyObject[iterators.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            if (py.TryNext(iterators[i]) is not { } value)
            {
                return null;
            }

            arguments[i] = value;
        }

        return py.Call(function, arguments);
    }
}
