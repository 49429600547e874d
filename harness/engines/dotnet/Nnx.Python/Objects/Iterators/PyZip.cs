using Nnx.Python.Errors;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Objects.Iterators;

/// <summary><c>zip</c>.</summary>
internal sealed class PyZip(PyObject[] iterators, bool strict) : PyTypedIterator(BuiltinTypes.Zip)
{
    private bool _ended = iterators.Length == 0;

    public override PyObject? TryNext(Interpreter py)
    {
        if (_ended)
        {
            return null;
        }

        var values = new PyObject[iterators.Length];
        for (var i = 0; i < iterators.Length; i++)
        {
            if (py.TryNext(iterators[i]) is not { } value)
            {
                _ended = true;
                if (strict)
                {
                    CheckLengths(py, i);
                }

                return null;
            }

            values[i] = value;
        }

        return new PyTuple(values);
    }

    private void CheckLengths(Interpreter py, int ended)
    {
        if (ended > 0)
        {
            throw Mismatch(ended, "shorter");
        }

        for (var i = 1; i < iterators.Length; i++)
        {
            if (py.TryNext(iterators[i]) is not null)
            {
                throw Mismatch(i, "longer");
            }
        }
    }

    private static PyRaise Mismatch(int index, string how) => PyError.Value(
        $"zip() argument {index + 1} is {how} than argument{(index == 1 ? " 1" : $"s 1-{index}")}");
}
