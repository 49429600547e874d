using Nnx.Flax.Errors;
using Nnx.Flax.Representation;
using Nnx.Flax.Rules;
using Nnx.Flax.Tracing;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Variables;

/// <summary>An <c>nnx.Variable</c>: a value that a module refers to, with metadata and the trace level it was made at.</summary>
internal sealed partial class FlaxVariable : PyInstance, IRepresentable, IObservedVariable
{
    /// <summary>An empty Variable of a class; <see cref="VariableConstruction"/> fills it.</summary>
    public FlaxVariable(PyType type)
        : base(type)
    {
    }

    /// <summary>A Variable at the current trace level; no hooks run.</summary>
    public FlaxVariable(FlaxContext flax, PyType type, PyObject value, PyDict metadata)
        : base(type)
    {
        RawValue = value;
        Metadata = metadata;
        Trace = TraceState.Current(flax);
    }

    /// <summary>The value as it is kept, past all hooks. Null before <c>__init__</c>.</summary>
    public PyObject? RawValue { get; set; }

    /// <summary>Names and values of the metadata, hooks among them.</summary>
    public PyDict Metadata { get; set; } = new();

    /// <summary>The level at which it may be changed. Null before <c>__init__</c>.</summary>
    public TraceState? Trace { get; set; }

    /// <summary>The value as it is kept.</summary>
    /// <exception cref="Python.Errors.PyRaise">AttributeError before <c>__init__</c>.</exception>
    public PyObject Raw => RawValue ?? throw Python.Errors.PyError.NoAttribute(this, "raw_value");

    /// <summary>Refuses a change from another trace level.</summary>
    /// <exception cref="Python.Errors.PyRaise">TraceContextError.</exception>
    public void CheckCanUpdate(Interpreter py)
    {
        if (Trace is { } trace && !trace.IsValid(FlaxContext.Of(py)))
        {
            throw FlaxErrors.TraceContext(py, $"Cannot mutate {Type.Name} from a different trace level");
        }
    }

    /// <summary>Whether it may be changed at the current trace level.</summary>
    public bool CanUpdate(FlaxContext flax) => Trace?.IsValid(flax) ?? true;

    /// <inheritdoc/>
    public (ReprHeader Header, IEnumerable<ReprAttribute> Attributes) Represent(Interpreter py)
    {
        var flax = FlaxContext.Of(py);
        var comment = flax.Holds(RepresentationRules.ShowsSizes) ? SizeBytes.Of(flax, Raw).Comment : "";
        return (new ReprHeader(Type.Name) { Comment = comment }, VariableRepresentation.Attributes(flax, this));
    }
}
