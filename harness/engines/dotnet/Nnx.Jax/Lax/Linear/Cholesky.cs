using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;

namespace Nnx.Jax.Lax.Linear;

/// <summary><c>cholesky</c>: the lower factor.</summary>
internal sealed class Cholesky() : FactorisationPrimitive("cholesky")
{
    public static Cholesky Instance { get; } = new();

    public override NDArray[] Evaluate(JaxContext cx, NDArray[] inputs, Params parameters) => [cx.Backend.Cholesky(inputs[0])];

    // I. Murray, "Differentiation of the Cholesky decomposition", 2016.
    public override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, Params parameters)
    {
        var lax = cx.Lax;
        var factor = lax.Tril(cx.Bind(this, parameters, primals)[0]);
        var right = lax.TriangularSolve(factor, tangents[0]!, new TriangularSolve(false, true, true, true, false));
        var inner = lax.Tril(lax.TriangularSolve(factor, right, new TriangularSolve(true, true, false, false, false)));
        var halved = lax.Div(inner, lax.Add(lax.FullLike(inner, 1), lax.EyeLike(inner)));
        return (factor, lax.MatMul(factor, halved));
    }

    protected override Aval[] Results(Aval operand, Params parameters)
    {
        CheckSquare(operand);
        return [operand];
    }
}
