using Nnx.Jax.Core;

namespace Nnx.Jax.Interpreters;

/// <summary>A value that partial evaluation does not know.</summary>
internal sealed class JaxprTracer(JaxprTrace trace, Var variable) : Tracer(trace)
{
    public Var Variable { get; } = variable;

    public override Aval Aval => Variable.Aval;

    internal override string ClassName => "JaxprTracer";

    internal override string Describe() => TracerText.Unknown(this);
}
