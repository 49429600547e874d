using System.Globalization;
using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Rules;

namespace Nnx.Jax.Random.Primitives;

/// <summary><c>random_bits</c>: uniform unsigned integers for each key.</summary>
internal sealed class RandomBits() : Primitive<RandomBits.Parameters>("random_bits")
{
    public static RandomBits Instance { get; } = new();

    /// <summary>The unsigned dtype of a number of bits.</summary>
    public static Dtype DtypeOf(int bits) => bits switch
    {
        8 => Dtype.UInt8,
        16 => Dtype.UInt16,
        32 => Dtype.UInt32,
        _ => Dtype.UInt64,
    };

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, Parameters parameters) =>
        new(KeyBatching.Joined(inputs[0].Shape, parameters.Shape), DtypeOf(parameters.BitWidth));

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, Parameters parameters) =>
        cx.Backend.RandomBits(inputs[0], parameters.BitWidth, parameters.Shape, cx.Holds(RandomRules.Partitionable));

    protected override Batched Batch(JaxContext cx, AxisData axis, JaxValue[] inputs, int?[] dimensions, Parameters parameters) =>
        KeyBatching.Front(cx, this, axis, inputs, dimensions, parameters);

    /// <param name="BitWidth">Bits of a number.</param>
    /// <param name="Shape">The dimensions of the numbers of one key.</param>
    public sealed record Parameters(int BitWidth, Shape Shape) : Params
    {
        public override IEnumerable<(string Name, object Value)> Printed =>
            [("bit_width", BitWidth.ToString(CultureInfo.InvariantCulture)), ("shape", Shape.ToString())];
    }
}
