using Nnx.Jax.Core;
using Nnx.Jax.Trees;

namespace Nnx.Jax.Transforms.Bodies;

/// <summary>A function of a loop or branch, traced: its constants stand first among its inputs.</summary>
/// <param name="Jaxpr">The trace, without constants that are tracers.</param>
/// <param name="Constants">Values of outer traces and arrays that the function uses.</param>
/// <param name="OutStructure">The structure of its results.</param>
internal sealed record StagedBody(ClosedJaxpr Jaxpr, JaxValue[] Constants, PyTreeDef OutStructure)
{
    /// <summary>Whether it may be used again: not where it uses values of a trace that is over.</summary>
    public bool IsUsable => Array.TrueForAll(Constants, static value => value is not Tracer { Trace.Ended: true });
}
