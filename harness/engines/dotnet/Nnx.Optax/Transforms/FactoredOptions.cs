using Nnx.Optax.Calls;
using Nnx.Python.Objects;

namespace Nnx.Optax.Transforms;

/// <summary>How a second moment is factored.</summary>
/// <param name="Factored">Whether it is.</param>
/// <param name="DecayRate">The exponent of the decay.</param>
/// <param name="StepOffset">The step that counts as the first.</param>
/// <param name="Least">The least size of dimensions that are factored.</param>
/// <param name="Epsilon">Added to squared gradients.</param>
/// <param name="DecayFunction">The decay at a step; the usual power where null.</param>
internal sealed record FactoredOptions(bool Factored, Term DecayRate, Term StepOffset, Term Least, Term Epsilon, PyObject? DecayFunction);
