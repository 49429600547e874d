using Nnx.Python.Errors;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Objects.Sets;

/// <summary>A <c>frozenset</c>.</summary>
public class PyFrozenSet : PySetBase
{
    /// <inheritdoc/>
    public override PyType Type => BuiltinTypes.FrozenSet;

    /// <summary>A frozenset of values.</summary>
    /// <exception cref="PyRaise">TypeError where a value is unhashable.</exception>
    public static PyFrozenSet Of(Interpreter py, IEnumerable<PyObject> values)
    {
        var set = new PyFrozenSet();
        foreach (var value in values)
        {
            set.Add(py, value);
        }

        return set;
    }

    /// <summary>A frozenset of texts that differ from one another.</summary>
    internal static PyFrozenSet OfDistinct(params ReadOnlySpan<string> texts)
    {
        var set = new PyFrozenSet();
        foreach (var text in texts)
        {
            set.Table.AddNew(new PyStr(text), PyStr.HashOf(text));
        }

        return set;
    }
}
