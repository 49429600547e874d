using Nnx.Python.Objects;

namespace Nnx.Jax.Trees;

/// <summary>Where two structures differ.</summary>
/// <param name="Path">The place.</param>
/// <param name="First">What stands there in the first.</param>
/// <param name="Second">What stands there in the second.</param>
/// <param name="Explanation">What that means.</param>
internal sealed record TreeDifference(PyTuple Path, string First, string Second, string Explanation);
