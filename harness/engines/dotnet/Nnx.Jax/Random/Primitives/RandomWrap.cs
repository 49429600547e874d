using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Random.Primitives;

/// <summary><c>random_wrap</c>: keys of their words, which are the last dimension.</summary>
internal sealed class RandomWrap() : Primitive<RandomSeed.Parameters>("random_wrap")
{
    public static RandomWrap Instance { get; } = new();

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, RandomSeed.Parameters parameters) =>
        new(inputs[0].Shape[..^1], parameters.KeyDtype);

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, RandomSeed.Parameters parameters) =>
        inputs[0].Bitcast(parameters.KeyDtype);

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, RandomSeed.Parameters parameters) =>
        KeyBatching.Front(cx, this, axis, inputs, dimensions, parameters);
}
