using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Random.Primitives;

/// <summary><c>random_unwrap</c>: the words of keys, as a last dimension.</summary>
internal sealed class RandomUnwrap() : Primitive<NoParams>("random_unwrap")
{
    public static RandomUnwrap Instance { get; } = new();

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, NoParams parameters) =>
        new(inputs[0].Shape.Insert(inputs[0].Rank, inputs[0].Dtype.ItemSize / sizeof(uint)), Dtype.UInt32);

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, NoParams parameters) => inputs[0].Bitcast(Dtype.UInt32);

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, NoParams parameters) =>
        KeyBatching.Front(cx, this, axis, inputs, dimensions, parameters);
}
