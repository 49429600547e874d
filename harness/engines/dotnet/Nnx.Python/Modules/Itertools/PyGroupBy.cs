using Nnx.Python.Objects;
using Nnx.Python.Objects.Iterators;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Itertools;

/// <summary><c>itertools.groupby</c>: groups share the source, and one ends when the next is asked for.</summary>
internal sealed class PyGroupBy(PyObject iterator, PyObject? key) : PyTypedIterator(ItertoolsTypes.GroupBy)
{
    private PyObject? _currentKey;
    private PyObject? _currentValue;
    private PyObject? _targetKey;
    private object? _group;

    public override PyObject? TryNext(Interpreter py)
    {
        _group = null;
        while (_currentKey is null || (_targetKey is not null && py.IsEqual(_targetKey, _currentKey)))
        {
            if (!Step(py))
            {
                return null;
            }
        }

        _targetKey = _currentKey;
        var mark = new object();
        _group = mark;
        return new PyTuple(_currentKey, new PyLazyIterator(ItertoolsTypes.Grouper, Group(py, mark, _currentKey)));
    }

    private IEnumerable<PyObject> Group(Interpreter py, object mark, PyObject target)
    {
        while (ReferenceEquals(_group, mark))
        {
            if (_currentValue is null && !Step(py))
            {
                yield break;
            }

            if (!py.IsEqual(target, _currentKey!))
            {
                yield break;
            }

            var value = _currentValue!;
            _currentValue = null;
            yield return value;
        }
    }

    private bool Step(Interpreter py)
    {
        if (py.TryNext(iterator) is not { } value)
        {
            return false;
        }

        _currentKey = key is null ? value : py.Call(key, value);
        _currentValue = value;
        return true;
    }
}
