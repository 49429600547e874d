using Nnx.Jax.Core;

namespace Nnx.Jax.Interpreters.Calls;

/// <summary>The parameters of a primitive that runs a jaxpr.</summary>
/// <param name="Jaxpr">What it runs; its constants are concrete.</param>
internal abstract record CallParams(ClosedJaxpr Jaxpr) : Params;
