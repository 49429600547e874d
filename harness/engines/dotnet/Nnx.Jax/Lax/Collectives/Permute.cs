using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.Collectives;

/// <summary><c>ppermute</c>: each member gets the value of another, or zero.</summary>
internal sealed class Permute() : LinearPrimitive<Permute.Parameters>("ppermute")
{
    public static Permute Instance { get; } = new();

    public override bool UsesAxis(string axis, Params parameters) => ((Parameters)parameters).AxisName == axis;

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, Parameters parameters) => inputs[0];

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, Parameters parameters) =>
        throw new UnsupportedConstructException("ppermute outside of vmap");

    protected override JaxValue TransposeFirst(JaxContext cx, JaxValue cotangent, Operand[] operands, Parameters parameters) =>
        cx.Bind(this, parameters with { Pairs = [.. parameters.Pairs.Select(static pair => (pair.To, pair.From))] }, cotangent)[0];

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Parameters parameters)
    {
        if (axis.Name != parameters.AxisName)
        {
            return (cx.Bind(this, parameters, inputs)[0], dimensions[0]);
        }

        var value = Interpreters.Batching.MoveTo(cx, axis, inputs[0], dimensions[0], 0);
        var members = new JaxValue[axis.Size];
        for (var i = 0; i < axis.Size; i++)
        {
            var from = parameters.Pairs.Where(pair => pair.To == i).Select(static pair => (int?)pair.From).FirstOrDefault();
            var slice = cx.Lax.SliceInDim(value, from ?? 0, (from ?? 0) + 1, 0);
            members[i] = from is null ? cx.Lax.ZerosLike(slice) : slice;
        }

        return (cx.Lax.Concatenate(0, members), 0);
    }

    public sealed record Parameters(string AxisName, IReadOnlyList<(int From, int To)> Pairs) : Params;
}
