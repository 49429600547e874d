using Nnx.Python.Objects;

namespace Nnx.Jax.Core;

/// <summary>Stands for an array while a function is traced.</summary>
public abstract class Tracer : JaxValue
{
    private protected Tracer(Trace trace)
        : base(trace.Context) => Trace = trace;

    /// <summary>The trace it belongs to.</summary>
    internal Trace Trace { get; }

    /// <inheritdoc/>
    public override JaxArray? Concrete => null;

    /// <inheritdoc/>
    public override PyType Type => Context.Types.Of(this);

    /// <summary>JAX's name of its class: <c>DynamicJaxprTracer</c>.</summary>
    internal abstract string ClassName { get; }

    /// <summary>Python's <c>repr</c>.</summary>
    internal abstract string Describe();
}
