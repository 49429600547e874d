using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;

namespace Nnx.Jax.Backend;

/// <summary>
/// Factorisations of the matrices in the last two dimensions. QR has LAPACK's signs; those of singular and eigenvectors are a free choice of the backend.
/// </summary>
public interface ILinearAlgebraOperations
{
    /// <summary><c>cholesky</c>: the lower factor; NaN where the matrix is not positive definite. Only the lower triangle is read.</summary>
    NDArray Cholesky(NDArray operand);

    /// <summary><c>lu</c> with partial pivoting: both factors in one, the row swaps, and the permutation they make; both int32.</summary>
    (NDArray Factors, NDArray Pivots, NDArray Permutation) Lu(NDArray operand);

    /// <summary><c>qr</c> by Householder reflections.</summary>
    (NDArray Q, NDArray R) Qr(NDArray operand, bool fullMatrices);

    /// <summary><c>svd</c>: singular values, greatest first, then both orthogonal factors, the right one transposed.</summary>
    (NDArray S, NDArray U, NDArray Vh) Svd(NDArray operand, bool fullMatrices);

    /// <summary><c>eigh</c>: eigenvalues, least first, and eigenvectors as columns. Only the lower triangle is read.</summary>
    (NDArray Values, NDArray Vectors) Eigh(NDArray operand);

    /// <summary><c>triangular_solve</c>.</summary>
    NDArray TriangularSolve(NDArray matrix, NDArray right, TriangularSolve options);
}
