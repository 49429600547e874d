using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Filters;

/// <summary><c>Not</c>: leaves that do not pass another filter.</summary>
/// <param name="type">Its class.</param>
/// <param name="predicate">The other filter, as a predicate.</param>
internal sealed class NotFilter(PyType type, PyObject predicate) : CompositeFilter(type, [predicate])
{
    /// <inheritdoc/>
    public override bool Holds(Interpreter py, PyTuple path, PyObject value) => !Holds(py, Predicates[0], path, value);
}
