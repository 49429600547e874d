using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.Collectives;

/// <summary><c>axis_index</c>: each member's number.</summary>
internal sealed class AxisIndex() : Primitive<CollectiveParams>("axis_index")
{
    public static AxisIndex Instance { get; } = new();

    public override bool UsesAxis(string axis, Params parameters) => ((CollectiveParams)parameters).Axes.Contains(axis);

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, CollectiveParams parameters) => new([], Dtype.Int32);

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, CollectiveParams parameters) =>
        throw new UnsupportedConstructException("axis_index outside of vmap");

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, CollectiveParams parameters) =>
        (cx.Lax.Iota(Dtype.Int32, [axis.Size], 0), 0);
}
