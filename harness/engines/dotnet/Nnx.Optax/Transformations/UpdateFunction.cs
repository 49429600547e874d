namespace Nnx.Optax.Transformations;

/// <summary>One update of a transformation.</summary>
internal delegate Step UpdateFunction(UpdateCall call);
