using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.Linear;

/// <summary><c>svd</c>: singular values, greatest first, then both orthogonal factors, or the values only.</summary>
internal sealed class Svd() : FactorisationPrimitive("svd")
{
    public static Svd Instance { get; } = new();

    public override NDArray[] Evaluate(JaxContext cx, NDArray[] inputs, Params parameters)
    {
        var (full, vectors) = (Parameters)parameters;
        var (s, u, vh) = cx.Backend.Svd(inputs[0], full && vectors);
        return vectors ? [s, u, vh] : [s];
    }

    public override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, Params parameters)
    {
        var lax = cx.Lax;
        var (full, vectors) = (Parameters)parameters;
        var (rows, columns) = (primals[0].Shape[^2], primals[0].Shape[^1]);
        if (vectors && full && rows != columns)
        {
            throw PyError.NotImplemented("Singular value decomposition JVP not implemented for full matrices");
        }

        var all = cx.Bind(this, new Parameters(false, true), primals);
        var (s, u, vh) = (all[0], all[1], all[2]);
        var size = s.Shape[^1];
        var inner = lax.MatMul(lax.MatMul(lax.H(u), tangents[0]!), lax.H(vh));
        var eye = lax.EyeLike(inner);
        var diagonal = lax.ReduceSum(lax.Mul(inner, eye), inner.Rank - 1);
        var ds = diagonal.Dtype.IsComplex ? lax.Real(diagonal) : diagonal;
        if (!vectors)
        {
            return new([s], [ds]);
        }

        var wide = lax.Convert(s, inner.Dtype);
        var (across, along) = (lax.Repeat(wide, size, rows: false), lax.Repeat(wide, size, rows: true));
        var gaps = lax.Mul(lax.Add(across, along), lax.Sub(across, along));
        var inverse = lax.Sub(lax.Div(lax.FullLike(gaps, 1), lax.Add(gaps, eye)), eye);
        var left = lax.Mul(inner, across);
        var right = lax.Mul(along, inner);
        var du = lax.MatMul(u, lax.Mul(inverse, lax.Add(left, lax.H(left))));
        var dv = lax.MatMul(lax.H(vh), lax.Mul(inverse, lax.Add(right, lax.H(right))));
        if (rows > columns)
        {
            var reached = lax.MatMul(tangents[0]!, lax.Div(lax.H(vh), lax.Repeat(wide, columns, rows: false)));
            du = lax.Add(du, lax.Sub(reached, lax.MatMul(u, lax.MatMul(lax.H(u), reached))));
        }

        if (columns > rows)
        {
            var reached = lax.MatMul(lax.H(tangents[0]!), lax.Div(u, lax.Repeat(wide, rows, rows: false)));
            dv = lax.Add(dv, lax.Sub(reached, lax.MatMul(lax.H(vh), lax.MatMul(vh, reached))));
        }

        return new(all, [ds, du, lax.H(dv)]);
    }

    protected override Aval[] Results(Aval operand, Params parameters)
    {
        var (full, vectors) = (Parameters)parameters;
        var batch = operand.Shape[..^2];
        var (rows, columns) = (operand.Shape[^2], operand.Shape[^1]);
        var rank = Math.Min(rows, columns);
        Aval values = new([.. batch, rank], operand.Dtype.RealPart);
        return vectors
            ?
            [
                values,
                operand.Strong with { Shape = [.. batch, rows, full ? rows : rank] },
                operand.Strong with { Shape = [.. batch, full ? columns : rank, columns] },
            ]
            : [values];
    }

    public sealed record Parameters(bool FullMatrices, bool ComputeVectors) : Params
    {
        public override IEnumerable<(string Name, object Value)> Printed =>
            [("compute_uv", ComputeVectors.ToString()), ("full_matrices", FullMatrices.ToString())];
    }
}
