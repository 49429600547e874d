using Nnx.Flax.Errors;
using Nnx.Flax.Representation;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Objects;

/// <summary>
/// A graph object: an instance of <c>nnx.Object</c>, in later releases <c>nnx.Pytree</c>. Its attributes are its edges to Variables,
/// arrays, other objects and static values; its own state stands among them, as upstream.
/// </summary>
internal class FlaxObject : PyInstance, IRepresentable
{
    /// <summary>An empty object of a class; <c>__init__</c> is not called.</summary>
    public FlaxObject(PyType type)
        : base(type)
    {
    }

    /// <summary>The object's attributes.</summary>
    public PyDict Fields => Attributes!;

    /// <summary>The object's own state; null before it was made.</summary>
    public ObjectState? State(FlaxContext flax) => Fields.Find(ObjectNames.State(flax)) as ObjectState;

    /// <summary>Which of the attributes are data; those of the class before the object has its own.</summary>
    public PyObject Marks(FlaxContext flax) => Fields.Find(ObjectNames.Nodes(flax)) ?? ObjectMarks.OfClass(flax, Type);

    /// <summary>An attribute of the object itself; null where there is none.</summary>
    public PyObject? Find(string name) => Fields.Find(name);

    /// <summary>Refuses a change from another trace level.</summary>
    /// <param name="py">The run.</param>
    /// <param name="message">Says what was refused.</param>
    /// <exception cref="Python.Errors.PyRaise">TraceContextError.</exception>
    public void CheckContext(Interpreter py, Func<string> message)
    {
        var flax = FlaxContext.Of(py);
        var state = State(flax) ?? throw Python.Errors.PyError.NoAttribute(this, ObjectNames.State(flax));
        if (!state.Trace.IsValid(flax))
        {
            throw FlaxErrors.TraceContext(py, message());
        }
    }

    /// <inheritdoc/>
    public virtual (ReprHeader Header, IEnumerable<ReprAttribute> Attributes) Represent(Interpreter py) =>
        ObjectRepresentation.Of(FlaxContext.Of(py), this);
}
