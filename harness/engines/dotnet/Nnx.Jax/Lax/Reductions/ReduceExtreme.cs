using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Lax.Elementwise;

namespace Nnx.Jax.Lax.Reductions;

/// <summary><c>reduce_max</c> and <c>reduce_min</c>.</summary>
internal sealed class ReduceExtreme(string name, Reduction reduction) : Reduce(name, reduction, AcceptedDtypes.Any)
{
    public static ReduceExtreme Max { get; } = new("reduce_max", Reduction.Max);

    public static ReduceExtreme Min { get; } = new("reduce_min", Reduction.Min);

    protected override Dual Jvp(JaxContext cx, JaxValue[] primals, JaxValue?[] tangents, Parameters parameters)
    {
        var (lax, operand) = (cx.Lax, primals[0]);
        var result = cx.Bind(this, parameters, primals)[0];
        var where = lax.Convert(lax.Eq(operand, Repeat(cx, result, operand.Shape, parameters.Axes)), operand.Dtype);
        var count = lax.ReduceSum(where, parameters.Axes);
        return (result, lax.Div(lax.ReduceSum(lax.Mul(tangents[0]!, where), parameters.Axes), count));
    }
}
