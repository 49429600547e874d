using System.Collections.Immutable;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Filters;

/// <summary><c>Any</c>: leaves that pass at least one of several filters.</summary>
/// <param name="type">Its class.</param>
/// <param name="predicates">The filters, as predicates.</param>
internal sealed class AnyFilter(PyType type, ImmutableArray<PyObject> predicates) : CompositeFilter(type, predicates)
{
    /// <inheritdoc/>
    public override bool Holds(Interpreter py, PyTuple path, PyObject value) =>
        Predicates.Any(predicate => Holds(py, predicate, path, value));
}
