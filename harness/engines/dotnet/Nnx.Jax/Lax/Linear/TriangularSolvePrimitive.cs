using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Interpreters;
using Nnx.Jax.Lax.Elementwise;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.Linear;

/// <summary><c>triangular_solve</c>; operands are the triangular matrices and the right-hand sides.</summary>
internal sealed class TriangularSolvePrimitive() : Primitive<TriangularSolvePrimitive.Parameters>("triangular_solve")
{
    public static TriangularSolvePrimitive Instance { get; } = new();

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, Parameters parameters)
    {
        var (a, b) = (inputs[0].Shape, inputs[1].Shape);
        ElementwiseRules.CheckSameDtypes(Name, inputs);
        if (a.Rank < 2)
        {
            throw PyError.Type($"triangular_solve requires a.ndim to be at least 2, got {a.Rank}.");
        }

        if (b.Rank != a.Rank)
        {
            throw PyError.Type($"triangular_solve requires both arguments to have the same number of dimensions, got {a.Rank} and {b.Rank}.");
        }

        if (a[^1] != a[^2])
        {
            throw PyError.Type($"triangular_solve requires the last two dimensions of a to be equal in size, got a.shape of {a}.");
        }

        return b[parameters.Options.LeftSide ? ^2 : ^1] != a[^1]
            ? throw PyError.Type($"triangular_solve requires both arguments to have the same number of rows, got {a} and {b}.")
            : inputs[1];
    }

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, Parameters parameters) =>
        cx.Backend.TriangularSolve(inputs[0], inputs[1], parameters.Options);

    protected override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, Parameters parameters)
    {
        var result = cx.Bind(this, parameters, primals)[0];
        var byRight = tangents[1] is { } right ? cx.Bind(this, parameters, primals[0], right)[0] : null;
        var byMatrix = tangents[0] is { } matrix ? MatrixTangent(cx, matrix, primals[0], result, parameters) : null;
        return (result, Differentiation.Add(cx, byMatrix, byRight));
    }

    protected override JaxValue?[] Transpose(JaxContext cx, JaxValue cotangent, Operand[] operands, Parameters parameters)
    {
        var options = parameters.Options with { TransposeA = !parameters.Options.TransposeA };
        return [null, operands[1].IsLinear ? cx.Bind(this, new Parameters(options), operands[0].Known, cotangent)[0] : null];
    }

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Parameters parameters)
    {
        JaxValue[] moved = [.. inputs.Select((input, i) => Batching.MoveTo(cx, axis, input, dimensions[i], 0))];
        return (cx.Bind(this, parameters, moved)[0], 0);
    }

    private JaxValue MatrixTangent(JaxContext cx, JaxValue tangent, JaxValue matrix, JaxValue result, Parameters parameters)
    {
        var (lax, options) = (cx.Lax, parameters.Options);
        var unit = options.UnitDiagonal ? 1 : 0;
        var given = lax.Neg(options.Lower ? lax.Tril(tangent, -unit) : lax.Triu(tangent, unit));
        given = options.TransposeA ? lax.T(given) : given;
        given = options.ConjugateA && given.Dtype.IsComplex ? lax.Conj(given) : given;
        var product = options.LeftSide ? lax.MatMul(given, result) : lax.MatMul(result, given);
        return cx.Bind(this, parameters, matrix, product)[0];
    }

    public sealed record Parameters(TriangularSolve Options) : Params
    {
        public override IEnumerable<(string Name, object Value)> Printed =>
        [
            ("conjugate_a", Options.ConjugateA.ToString()), ("left_side", Options.LeftSide.ToString()), ("lower", Options.Lower.ToString()),
            ("transpose_a", Options.TransposeA.ToString()), ("unit_diagonal", Options.UnitDiagonal.ToString()),
        ];
    }
}
