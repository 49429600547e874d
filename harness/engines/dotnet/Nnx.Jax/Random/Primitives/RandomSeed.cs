using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Random.Primitives;

/// <summary><c>random_seed</c>: a key for each integer.</summary>
internal sealed class RandomSeed() : Primitive<RandomSeed.Parameters>("random_seed")
{
    public static RandomSeed Instance { get; } = new();

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, Parameters parameters) => new(inputs[0].Shape, parameters.KeyDtype);

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, Parameters parameters) =>
        cx.Backend.RandomSeed(inputs[0], parameters.KeyDtype);

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Parameters parameters) =>
        KeyBatching.Front(cx, this, axis, inputs, dimensions, parameters);

    /// <param name="KeyDtype">The dtype of the keys.</param>
    public sealed record Parameters(Dtype KeyDtype) : Params
    {
        public override IEnumerable<(string Name, object Value)> Printed => [("impl", KeyDtype.Name[4..^1])];
    }
}
