using Nnx.Python.Objects;
using Nnx.Python.Objects.Iterators;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Itertools;

/// <summary><c>itertools.repeat</c>.</summary>
/// <param name="value">What is repeated.</param>
/// <param name="times">How often; null for ever.</param>
internal sealed class PyRepeat(PyObject value, long? times) : PyTypedIterator(ItertoolsTypes.Repeat)
{
    private long? _left = times is { } given ? Math.Max(0, given) : null;

    public long? Remaining => _left;

    public override PyObject? TryNext(Interpreter py)
    {
        if (_left == 0)
        {
            return null;
        }

        _left--;
        return value;
    }

    public string Repr(Interpreter py) => _left is { } left ? $"repeat({py.Repr(value)}, {left})" : $"repeat({py.Repr(value)})";
}
