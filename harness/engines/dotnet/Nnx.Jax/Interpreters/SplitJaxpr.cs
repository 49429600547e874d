using Nnx.Jax.Core;

namespace Nnx.Jax.Interpreters;

/// <summary>A jaxpr in two parts.</summary>
/// <param name="Known">From the known inputs to the known outputs, then the residuals.</param>
/// <param name="Unknown">From the residuals, then the unknown inputs, to the unknown outputs.</param>
/// <param name="OutUnknown">Which outputs are unknown.</param>
/// <param name="Residuals">Types of the residuals.</param>
internal sealed record SplitJaxpr(ClosedJaxpr Known, ClosedJaxpr Unknown, bool[] OutUnknown, Aval[] Residuals);
