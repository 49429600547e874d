using Nnx.Python.Errors;
using Nnx.Python.Runtime;

namespace Nnx.Python.Objects.Sets;

/// <summary>What <c>set</c> and <c>frozenset</c> share: distinct hashable elements in CPython's order.</summary>
public abstract class PySetBase : PyObject
{
    /// <summary>How many elements there are.</summary>
    public int Count => Table.Count;

    /// <summary>The elements, in the order that programs see.</summary>
    public IEnumerable<PyObject> Elements
    {
        get
        {
            var position = 0;
            while (Table.TryNext(ref position, out var key, out _))
            {
                yield return key;
            }
        }
    }

    internal SetTable Table { get; } = new();

    /// <summary>Whether an element is in the set.</summary>
    /// <exception cref="PyRaise">TypeError where the value is unhashable.</exception>
    public bool Contains(Interpreter py, PyObject value) => Table.Contains(py, value, py.Hash(value));

    internal bool Add(Interpreter py, PyObject value) => Table.Add(py, value, py.Hash(value));
}
