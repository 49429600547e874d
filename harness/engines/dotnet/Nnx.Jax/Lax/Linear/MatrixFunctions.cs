using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Lax.Linear;

/// <summary>What the rules of factorisations do with the matrices in the last two dimensions.</summary>
internal static class MatrixFunctions
{
    /// <summary>The product of matrices, batch dimensions alike.</summary>
    public static JaxValue MatMul(this LaxFunctions lax, JaxValue x, JaxValue y)
    {
        Shape batch = [.. Enumerable.Range(0, x.Rank - 2)];
        return lax.DotGeneral(x, y, new DotDimensionNumbers([x.Rank - 1], [y.Rank - 2], batch, batch));
    }

    /// <summary>The matrices transposed.</summary>
    public static JaxValue T(this LaxFunctions lax, JaxValue x) => lax.Transpose(x, [.. Enumerable.Range(0, x.Rank - 2), x.Rank - 1, x.Rank - 2]);

    /// <summary>The matrices transposed and conjugated.</summary>
    public static JaxValue H(this LaxFunctions lax, JaxValue x) => x.Dtype.IsComplex ? lax.Conj(lax.T(x)) : lax.T(x);

    /// <summary>What stands on the diagonal <paramref name="k"/> or below it, else zero.</summary>
    public static JaxValue Tril(this LaxFunctions lax, JaxValue x, int k = 0) => lax.Select(Below(lax, x, k), x, lax.ZerosLike(x));

    /// <summary>What stands on the diagonal <paramref name="k"/> or above it, else zero.</summary>
    public static JaxValue Triu(this LaxFunctions lax, JaxValue x, int k = 0) => lax.Select(Below(lax, x, k - 1), lax.ZerosLike(x), x);

    /// <summary>Unit matrices of the size of <paramref name="x"/>.</summary>
    public static JaxValue EyeLike(this LaxFunctions lax, JaxValue x) => lax.Convert(
        lax.Eq(lax.Iota(Dtype.Int32, x.Shape, x.Rank - 2), lax.Iota(Dtype.Int32, x.Shape, x.Rank - 1)), x.Dtype);

    /// <summary>Vectors repeated along a new last dimension (<paramref name="rows"/>) or the one before it.</summary>
    public static JaxValue Repeat(this LaxFunctions lax, JaxValue x, int count, bool rows)
    {
        var at = rows ? x.Rank : x.Rank - 1;
        return lax.BroadcastTo(x, x.Shape.Insert(at, count), [.. Enumerable.Range(0, x.Rank + 1).Where(axis => axis != at)]);
    }

    private static JaxValue Below(LaxFunctions lax, JaxValue x, int k) => lax.Ge(
        lax.Add(lax.Iota(Dtype.Int32, x.Shape, x.Rank - 2), lax.Scalar(k, Dtype.Int32)), lax.Iota(Dtype.Int32, x.Shape, x.Rank - 1));
}
