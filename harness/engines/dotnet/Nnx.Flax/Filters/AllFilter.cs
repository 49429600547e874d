using System.Collections.Immutable;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Filters;

/// <summary><c>All</c>: leaves that pass every one of several filters.</summary>
/// <param name="type">Its class.</param>
/// <param name="predicates">The filters, as predicates.</param>
internal sealed class AllFilter(PyType type, ImmutableArray<PyObject> predicates) : CompositeFilter(type, predicates)
{
    /// <inheritdoc/>
    public override bool Holds(Interpreter py, PyTuple path, PyObject value) =>
        Predicates.All(predicate => Holds(py, predicate, path, value));
}
