using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Rules;

namespace Nnx.Jax.Random.Primitives;

/// <summary><c>random_split</c>: new keys for each key.</summary>
internal sealed class RandomSplit() : Primitive<RandomSplit.Parameters>("random_split")
{
    public static RandomSplit Instance { get; } = new();

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, Parameters parameters) =>
        new(KeyBatching.Joined(inputs[0].Shape, parameters.Shape), inputs[0].Dtype);

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, Parameters parameters) =>
        cx.Backend.RandomSplit(inputs[0], parameters.Shape, cx.Holds(RandomRules.Partitionable));

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Parameters parameters) =>
        KeyBatching.Front(cx, this, axis, inputs, dimensions, parameters);

    /// <param name="Shape">The dimensions of the new keys of one key.</param>
    public sealed record Parameters(Shape Shape) : Params
    {
        public override IEnumerable<(string Name, object Value)> Printed => [("shape", Shape.ToString())];
    }
}
