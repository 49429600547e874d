using Nnx.Python.Errors;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Objects.Sets;

/// <summary>A <c>set</c>.</summary>
public class PySet : PySetBase
{
    /// <inheritdoc/>
    public override PyType Type => BuiltinTypes.Set;

    /// <summary>A set of values, added one after another.</summary>
    /// <exception cref="PyRaise">TypeError where a value is unhashable.</exception>
    public static PySet Of(Interpreter py, IEnumerable<PyObject> values)
    {
        var set = new PySet();
        foreach (var value in values)
        {
            set.AddElement(py, value);
        }

        return set;
    }

    /// <summary>
    /// The set that a display of three or more constants makes: CPython merges a constant frozenset into an empty set, which
    /// sizes the table, and thereby the order, in another way.
    /// </summary>
    public static PySet OfConstants(Interpreter py, IReadOnlyList<PyObject> values)
    {
        var constants = Of(py, values);
        if (values.Count < 3)
        {
            return constants;
        }

        var set = new PySet();
        set.Table.Merge(py, constants.Table);
        return set;
    }

    /// <summary>Adds an element; false where it was there.</summary>
    /// <exception cref="PyRaise">TypeError where the value is unhashable.</exception>
    public bool AddElement(Interpreter py, PyObject value) => Add(py, value);

    /// <summary>Removes an element; false where it was not there.</summary>
    /// <exception cref="PyRaise">TypeError where the value is unhashable.</exception>
    public bool Discard(Interpreter py, PyObject value) => Table.Discard(py, value, py.Hash(value));
}
