namespace Nnx.Jax.Backend.Operations;

/// <summary>Which triangular system is solved.</summary>
/// <param name="LeftSide">Solves <c>op(a) x = b</c>, else <c>x op(a) = b</c>.</param>
/// <param name="Lower">The lower triangle of <c>a</c> counts, else the upper.</param>
/// <param name="TransposeA"><c>op</c> transposes.</param>
/// <param name="ConjugateA"><c>op</c> conjugates.</param>
/// <param name="UnitDiagonal">The diagonal of <c>a</c> is taken to be one.</param>
public sealed record TriangularSolve(bool LeftSide, bool Lower, bool TransposeA, bool ConjugateA, bool UnitDiagonal);
