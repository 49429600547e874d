using System.Collections;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Objects;

/// <summary>A tuple.</summary>
public class PyTuple : PyObject, IReadOnlyList<PyObject>
{
    private readonly PyObject[] _items;

    /// <summary>Makes a tuple that owns an array; the array must not change afterwards.</summary>
    public PyTuple(params PyObject[] items) => _items = items;

    /// <summary>The empty tuple.</summary>
    public static PyTuple Empty { get; } = new([]);

    /// <inheritdoc/>
    public override PyType Type => BuiltinTypes.Tuple;

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <summary>The items.</summary>
    public ReadOnlySpan<PyObject> Items => _items;

    /// <inheritdoc/>
    public PyObject this[int index] => _items[index];

    /// <inheritdoc/>
    public IEnumerator<PyObject> GetEnumerator() => ((IEnumerable<PyObject>)_items).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
