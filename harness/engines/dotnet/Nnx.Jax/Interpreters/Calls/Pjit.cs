using Nnx.Jax.Core;
using Nnx.Jax.Rules;

namespace Nnx.Jax.Interpreters.Calls;

/// <summary>The call of a jitted function.</summary>
internal sealed class Pjit() : CallPrimitive("pjit")
{
    public static Pjit Instance { get; } = new();

    public override string Shown(JaxContext cx) => cx.Holds(TextRules.PjitIsJit) ? "jit" : Name;

    public sealed record Parameters(ClosedJaxpr Jaxpr, string FunctionName) : CallParams(Jaxpr)
    {
        public override IEnumerable<(string Name, object Value)> Printed => [("name", FunctionName), ("jaxpr", Jaxpr)];
    }
}
