using System.Collections.Immutable;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Filters;

/// <summary>A filter made of others.</summary>
/// <param name="type">Its class.</param>
/// <param name="predicates">The others, as predicates.</param>
internal abstract class CompositeFilter(PyType type, ImmutableArray<PyObject> predicates) : FilterObject(type)
{
    /// <inheritdoc/>
    public override PyObject Identity { get; } = new PyTuple([.. predicates]);

    /// <summary>The others, as predicates.</summary>
    protected ImmutableArray<PyObject> Predicates { get; } = predicates;

    /// <inheritdoc/>
    public override string Show(Interpreter py) => $"{Type.Name}({string.Join(", ", Predicates.Select(py.Repr))})";

    /// <summary>Whether one of the others holds.</summary>
    protected static bool Holds(Interpreter py, PyObject predicate, PyTuple path, PyObject value) =>
        predicate is FilterObject native ? native.Holds(py, path, value) : py.IsTrue(py.Call(predicate, path, value));
}
