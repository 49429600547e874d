using Nnx.Flax.Representation;
using Nnx.Flax.Tracing;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Objects;

/// <summary>An object's own state: the trace level at which it may be changed, and how far its making has come. Immutable.</summary>
/// <param name="type">Its class, <c>ObjectState</c> or <c>PytreeState</c>.</param>
/// <param name="trace">The trace level.</param>
/// <param name="initializing">Whether a lazy module is being initialised.</param>
/// <param name="isSetup">Whether <c>setup</c> has run.</param>
internal sealed class ObjectState(PyType type, TraceState trace, bool initializing = false, bool isSetup = false)
    : PyInstance(type), IRepresentable
{
    /// <summary>The trace level.</summary>
    public TraceState Trace { get; } = trace;

    /// <summary>Whether a lazy module is being initialised.</summary>
    public bool Initializing { get; } = initializing;

    /// <summary>Whether <c>setup</c> has run.</summary>
    public bool IsSetup { get; } = isSetup;

    /// <summary>A new state at the current trace level.</summary>
    public static ObjectState Current(FlaxContext flax, bool initializing = false, bool isSetup = false) =>
        new(flax.Python.TypeOf(ObjectClasses.State), TraceState.Current(flax), initializing, isSetup);

    /// <inheritdoc/>
    public (ReprHeader Header, IEnumerable<ReprAttribute> Attributes) Represent(Interpreter py) =>
        (new ReprHeader(Type.Name), [new ReprAttribute("trace_state", new PyStr("TraceState(...)")) { IsRaw = true }]);
}
