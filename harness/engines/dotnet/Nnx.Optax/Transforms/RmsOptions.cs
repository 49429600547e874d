using Nnx.Optax.Calls;

namespace Nnx.Optax.Transforms;

/// <summary>The hyperparameters of RMSProp.</summary>
/// <param name="Decay">Decay of the second moment.</param>
/// <param name="Eps">Keeps the denominator off 0.</param>
/// <param name="InitialScale">What the second moment begins with.</param>
/// <param name="EpsInSqrt">Whether <paramref name="Eps"/> stands under the root.</param>
/// <param name="BiasCorrection">Whether the moments are corrected for their start.</param>
internal sealed record RmsOptions(Term Decay, Term Eps, Term InitialScale, bool EpsInSqrt, bool BiasCorrection);
