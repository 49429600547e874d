using Nnx.Jax.Core;
using Nnx.Jax.Trees;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Transforms.Jit;

/// <summary>A function traced for certain types of arguments.</summary>
/// <param name="Key">What it was traced for.</param>
/// <param name="Jaxpr">The trace; values of outer traces that the function uses are its first inputs.</param>
/// <param name="Hoisted">Those values.</param>
/// <param name="OutStructure">The structure of the results.</param>
internal sealed record JitEntry(JitKey Key, ClosedJaxpr Jaxpr, JaxValue[] Hoisted, PyTreeDef OutStructure)
{
    /// <summary>Whether it may be used again: not where it uses values of a trace that is over.</summary>
    public bool IsUsable => Array.TrueForAll(Hoisted, static value => value is not Tracer { Trace.Ended: true });
}
