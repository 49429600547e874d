using Nnx.Flax.Graph;
using Nnx.Flax.Rules;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sets;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Objects;

/// <summary>
/// Which attributes of an object are data: a frozenset of their names or, in stricter releases, a mapping that says of each
/// attribute whether it is data. Classes have marks that their instances begin with.
/// </summary>
internal static class ObjectMarks
{
    /// <summary>Whether instances of a class are pytrees.</summary>
    public static bool IsPytree(FlaxContext flax, PyType type) => type.Lookup(ObjectNames.IsPytree(flax)) is { } flag
        ? flax.Python.IsTrue(flag)
        : flax.Holds(ObjectRules.IsPytree);

    /// <summary>The marks that instances of a class begin with.</summary>
    public static PyObject OfClass(FlaxContext flax, PyType type) => type.Lookup(ObjectNames.Nodes(flax)) ?? Initial(flax);

    /// <summary>What a mark says of an attribute; null where there is none.</summary>
    public static bool? IsData(Interpreter py, PyObject marks, PyObject name) => marks switch
    {
        HashableMapping mapping => mapping.Entries.Find(py, name) is { } mark ? py.IsTrue(mark) : null,
        PyFrozenSet names => names.Contains(py, name) ? true : null,
        _ => null,
    };

    /// <summary>The marks with one added or changed.</summary>
    public static PyObject With(FlaxContext flax, PyObject marks, PyObject name, bool isData)
    {
        if (marks is HashableMapping mapping)
        {
            var copy = mapping.Entries.Copy();
            copy.Store(flax.Python, name, PyBool.Of(isData));
            return HashableMapping.Of(flax, copy);
        }

        return isData ? PyFrozenSet.Of(flax.Python, [.. ((PyFrozenSet)marks).Elements, name]) : marks;
    }

    /// <summary>The marks of a class that says nothing of its own.</summary>
    public static PyObject Initial(FlaxContext flax)
    {
        var state = new PyStr(ObjectNames.State(flax));
        if (!flax.Holds(ObjectRules.StrictAttributes))
        {
            return PyFrozenSet.Of(flax.Python, [state]);
        }

        var marks = new PyDict();
        marks.Store(state, PyBool.True);
        return HashableMapping.Of(flax, marks);
    }
}
