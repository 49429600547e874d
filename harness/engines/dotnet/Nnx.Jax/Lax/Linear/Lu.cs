using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Lax.Linear;

/// <summary><c>lu</c>: both factors in one, the row swaps and the permutation.</summary>
internal sealed class Lu() : FactorisationPrimitive("lu")
{
    public static Lu Instance { get; } = new();

    public override NDArray[] Evaluate(JaxContext cx, NDArray[] inputs, Params parameters)
    {
        var (factors, pivots, permutation) = cx.Backend.Lu(inputs[0]);
        return [factors, pivots, permutation];
    }

    public override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, Params parameters)
    {
        var lax = cx.Lax;
        var results = cx.Bind(this, parameters, primals);
        var (rows, columns) = (primals[0].Shape[^2], primals[0].Shape[^1]);
        if (rows != columns)
        {
            throw new Python.Errors.UnsupportedConstructException("differentiation of lu of matrices that are not square");
        }

        // With P A = L U: L' U + L U' = P A', so the strict lower and the upper triangle of L⁻¹ P A' U⁻¹ give L' and U'.
        var permuted = lax.TakeAlongAxis(tangents[0]!, lax.Repeat(results[2], columns, rows: true), primals[0].Rank - 2);
        var left = lax.TriangularSolve(results[0], permuted, new TriangularSolve(true, true, false, false, true));
        var inner = lax.TriangularSolve(results[0], left, new TriangularSolve(false, false, false, false, false));
        var lower = lax.Add(lax.Tril(results[0], -1), lax.EyeLike(results[0]));
        var tangent = lax.Add(lax.MatMul(lower, lax.Tril(inner, -1)), lax.MatMul(lax.Triu(inner), lax.Triu(results[0])));
        return new(results, [tangent, null, null]);
    }

    protected override Aval[] Results(Aval operand, Params parameters)
    {
        var batch = operand.Shape[..^2];
        var (rows, columns) = (operand.Shape[^2], operand.Shape[^1]);
        return [operand.Strong, new([.. batch, Math.Min(rows, columns)], Dtype.Int32), new([.. batch, rows], Dtype.Int32)];
    }
}
