using Nnx.Python.Runtime;

namespace Nnx.Python.Objects;

/// <summary>A native iterator over a .NET sequence.</summary>
/// <param name="values">The values, made as they are asked for.</param>
public sealed class PyEnumerationIterator(IEnumerable<PyObject> values) : PyIterator
{
    private IEnumerator<PyObject>? _values = values.GetEnumerator();

    /// <inheritdoc/>
    public override PyObject? TryNext(Interpreter py)
    {
        if (_values is not null && _values.MoveNext())
        {
            return _values.Current;
        }

        _values?.Dispose();
        _values = null;
        return null;
    }
}
