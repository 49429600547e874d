using Nnx.Optax.Calls;
using Nnx.Python.Objects;

namespace Nnx.Optax.Transforms;

/// <summary>The hyperparameters of Adam.</summary>
/// <param name="B1">Decay of the first moment.</param>
/// <param name="B2">Decay of the second moment.</param>
/// <param name="Eps">Added to the denominator.</param>
/// <param name="EpsRoot">Added under its square root.</param>
/// <param name="MuDtype">The dtype that the first moment is kept in; None for its own.</param>
/// <param name="Nesterov">Whether the momentum looks ahead.</param>
internal sealed record AdamOptions(Term B1, Term B2, Term Eps, Term EpsRoot, PyObject MuDtype, bool Nesterov);
