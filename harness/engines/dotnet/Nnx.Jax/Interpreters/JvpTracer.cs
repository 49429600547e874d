using Nnx.Jax.Core;
using Nnx.Jax.Rules;

namespace Nnx.Jax.Interpreters;

/// <summary>A value with its tangent.</summary>
internal sealed class JvpTracer(JvpTrace trace, JaxValue primal, JaxValue? tangent) : Tracer(trace)
{
    public JaxValue Primal { get; } = primal;

    /// <summary>The tangent; null for zero.</summary>
    public JaxValue? Tangent { get; } = tangent;

    public override Aval Aval => Primal.Aval;

    public override JaxArray? Concrete => Primal.Concrete;

    internal bool IsLinearizing => ((JvpTrace)Trace).Linearizes && Context.Holds(TracingRules.LinearizesDirectly);

    internal override string ClassName => IsLinearizing ? "LinearizeTracer" : "JVPTracer";

    internal override string Describe() => TracerText.Jvp(this);
}
