using Nnx.Jax.Core;

namespace Nnx.Jax.Interpreters;

/// <summary>A variable of a jaxpr that is being written.</summary>
internal sealed class DynamicJaxprTracer(DynamicJaxprTrace trace, Var variable) : Tracer(trace)
{
    public Var Variable { get; } = variable;

    public override Aval Aval => Variable.Aval;

    internal override string ClassName => "DynamicJaxprTracer";

    internal override string Describe() => TracerText.Dynamic(this);
}
