using Nnx.Jax.Arrays;
using Nnx.Jax.Core;

namespace Nnx.Jax.Lax.Linear;

/// <summary><c>eigh</c>: eigenvectors, then eigenvalues, least first. The lower triangle counts.</summary>
internal sealed class Eigh() : FactorisationPrimitive("eigh")
{
    public static Eigh Instance { get; } = new();

    public override NDArray[] Evaluate(JaxContext cx, NDArray[] inputs, Params parameters)
    {
        var (values, vectors) = cx.Backend.Eigh(inputs[0]);
        return [vectors, values];
    }

    public override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, Params parameters)
    {
        var lax = cx.Lax;
        var results = cx.Bind(this, parameters, primals);
        var (vectors, values) = (results[0], results[1]);
        var size = values.Shape[^1];
        var wide = lax.Convert(values, vectors.Dtype);
        var gaps = lax.Sub(lax.Repeat(wide, size, rows: false), lax.Repeat(wide, size, rows: true));
        var eye = lax.EyeLike(gaps);
        var inverse = lax.Sub(lax.Div(lax.FullLike(gaps, 1), lax.Add(gaps, eye)), eye);
        var rotated = lax.MatMul(lax.MatMul(lax.H(vectors), tangents[0]!), vectors);
        var diagonal = lax.ReduceSum(lax.Mul(rotated, eye), rotated.Rank - 1);
        return new(results, [lax.MatMul(vectors, lax.Mul(inverse, rotated)), diagonal.Dtype.IsComplex ? lax.Real(diagonal) : diagonal]);
    }

    protected override Aval[] Results(Aval operand, Params parameters)
    {
        CheckSquare(operand);
        return [operand.Strong, new(operand.Shape[..^1], operand.Dtype.RealPart)];
    }
}
