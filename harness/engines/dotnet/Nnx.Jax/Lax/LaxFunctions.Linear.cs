using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Lax.Linear;

namespace Nnx.Jax.Lax;

public sealed partial class LaxFunctions
{
    /// <summary><c>cholesky</c>: the lower factor; what stands above its diagonal is zero.</summary>
    public JaxValue Cholesky(JaxValue x) => this.Tril(One(Linear.Cholesky.Instance, x));

    /// <summary><c>triangular_solve</c>.</summary>
    public JaxValue TriangularSolve(JaxValue a, JaxValue b, TriangularSolve options) =>
        One(TriangularSolvePrimitive.Instance, new TriangularSolvePrimitive.Parameters(options), a, b);

    /// <summary><c>lu</c>: both factors in one, the row swaps, the permutation.</summary>
    public (JaxValue Factors, JaxValue Pivots, JaxValue Permutation) Lu(JaxValue x)
    {
        var results = _cx.Bind(Linear.Lu.Instance, Params.None, x);
        return (results[0], results[1], results[2]);
    }

    /// <summary><c>qr</c>.</summary>
    public (JaxValue Q, JaxValue R) Qr(JaxValue x, bool fullMatrices)
    {
        var results = _cx.Bind(Linear.Qr.Instance, new Qr.Parameters(fullMatrices), x);
        return (results[0], results[1]);
    }

    /// <summary><c>eigh</c>: eigenvalues, least first, and eigenvectors as columns, of matrices that are symmetric already.</summary>
    public (JaxValue Values, JaxValue Vectors) Eigh(JaxValue x)
    {
        var results = _cx.Bind(Linear.Eigh.Instance, Params.None, x);
        return (results[1], results[0]);
    }

    /// <summary><c>svd</c>: singular values, greatest first, then both orthogonal factors; those are null where not asked for.</summary>
    public (JaxValue S, JaxValue? U, JaxValue? Vh) Svd(JaxValue x, bool fullMatrices, bool computeVectors = true)
    {
        var results = _cx.Bind(Linear.Svd.Instance, new Svd.Parameters(fullMatrices, computeVectors), x);
        return computeVectors ? (results[0], results[1], results[2]) : (results[0], null, null);
    }
}
