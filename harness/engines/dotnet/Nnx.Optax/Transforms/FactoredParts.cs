using Nnx.Optax.Calls;

namespace Nnx.Optax.Transforms;

/// <summary>The update of one parameter and what is kept of its second moment.</summary>
/// <param name="Update">The update.</param>
/// <param name="Row">Means along the largest dimension.</param>
/// <param name="Column">Means along the second largest dimension.</param>
/// <param name="Whole">The second moment itself, where it is not factored.</param>
internal readonly record struct FactoredParts(Term Update, Term Row, Term Column, Term Whole);
