using Nnx.Jax.Arrays;
using Nnx.Jax.Core;

namespace Nnx.Jax.Random.Primitives;

/// <summary><c>random_fold_in</c>: a key for each key and number.</summary>
internal sealed class RandomFoldIn() : Primitive<NoParams>("random_fold_in")
{
    public static RandomFoldIn Instance { get; } = new();

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, NoParams parameters) =>
        new(inputs[0].Rank >= inputs[1].Rank ? inputs[0].Shape : inputs[1].Shape, inputs[0].Dtype);

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, NoParams parameters) =>
        cx.Backend.RandomFoldIn(inputs[0], inputs[1]);

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, NoParams parameters) =>
        KeyBatching.Front(cx, this, axis, inputs, dimensions, parameters);
}
