using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Tests.Evidence;

namespace Nnx.Jax.Tests.Prng;

public sealed class ThreefryTests
{
    private static readonly ManagedBackend Backend = new();

    private static NDArray Key(long seed) => Backend.RandomSeed(NDArray.Scalar((int)seed), Dtype.FryKey);

    [Test]
    public void Seeds_become_keys_as_recorded()
    {
        var recorded = Recorded.Value("jax-random", "[bits(random.key(s)) for s in (0, 1, 42, 123456789, -1, 2**31 - 1)]");
        var keys = Backend.RandomSeed(NDArray.Vector(0, 1, 42, 123456789, -1, int.MaxValue), Dtype.FryKey).Bitcast(Dtype.UInt32);

        Assert.That(keys.Numbers(), Is.EqualTo(recorded.EnumerateArray().SelectMany(key => key.Numbers())));
    }

    [TestCase("0.10.0", false)]
    [TestCase("0.10.3", true)]
    public void Splits_give_the_recorded_keys(string since, bool partitionable)
    {
        var recorded = Recorded.Value("jax-random", "bits(jax.vmap(random.split)(random.split(key, 2)))", since);
        var keys = Backend.RandomSplit(Backend.RandomSplit(Key(0), [2], partitionable), [2], partitionable);

        Assert.That(keys.Bitcast(Dtype.UInt32).Numbers(), Is.EqualTo(recorded.Numbers()));
    }

    [TestCase("0.10.0", false)]
    [TestCase("0.10.3", true)]
    public void Odd_splits_give_the_recorded_keys(string since, bool partitionable)
    {
        var recorded = Recorded.Value("jax-random", "random.split(key, 3)", since);
        var keys = Backend.RandomSplit(Key(0), [3], partitionable);

        Assert.That(keys.Bitcast(Dtype.UInt32).Numbers(), Is.EqualTo(recorded.GetProperty("data").Numbers()));
    }

    [Test]
    public void Folding_in_gives_the_recorded_key()
    {
        var folded = Backend.RandomFoldIn(Key(42), NDArray.Scalar(3));

        Assert.That(folded.Bitcast(Dtype.UInt32).Numbers(), Is.EqualTo(Recorded.Value("jax-random", "random.fold_in(old, 3)").Numbers()));
    }

    [TestCase("0.10.0", false)]
    [TestCase("0.10.3", true)]
    public void Normals_made_of_32_bits_agree_to_rounding(string since, bool partitionable)
    {
        var recorded = Recorded.Value("jax-random", "jax.vmap(lambda k: random.normal(k, (2,)))(random.split(key, 3))", since);
        var bits = Backend.RandomBits(Backend.RandomSplit(Key(0), [3], partitionable), 32, [2], partitionable);
        var mantissa = Backend.Binary(BinaryOperation.ShiftRightLogical, bits, NDArray.Scalar(9u));
        var one = Backend.Binary(BinaryOperation.Or, mantissa, NDArray.Scalar(0x3F800000u)).Bitcast(Dtype.Float32);
        var uniform = Backend.Binary(BinaryOperation.Subtract, one, NDArray.Scalar(1f));
        var low = MathF.BitIncrement(-1);
        var spread = Backend.Binary(BinaryOperation.Add, Backend.Binary(BinaryOperation.Multiply, uniform, NDArray.Scalar(1f - low)), NDArray.Scalar(low));
        var normal = Backend.Binary(BinaryOperation.Multiply, Backend.Unary(UnaryOperation.ErfInv, spread), NDArray.Scalar(MathF.Sqrt(2)));

        Assert.That(normal.Numbers(), Is.EqualTo(recorded.Numbers()).Within(3e-7));
    }

    [TestCase("0.10.0", false)]
    [TestCase("0.10.3", true)]
    public void Narrow_bits_make_the_recorded_half_uniforms(string since, bool partitionable)
    {
        var recorded = Recorded.Value("jax-random", "random.uniform(key, (3,), dtype=jnp.float16)", since);
        var bits = Backend.RandomBits(Key(0), 16, [3], partitionable);
        var mantissa = Backend.Binary(BinaryOperation.ShiftRightLogical, bits, NDArray.Scalar((ushort)6));
        var one = Backend.Binary(BinaryOperation.Or, mantissa, NDArray.Scalar((ushort)0x3C00)).Bitcast(Dtype.Float16);

        Assert.That(Backend.Binary(BinaryOperation.Subtract, one, NDArray.Scalar((Half)1)).Numbers(), Is.EqualTo(recorded.Numbers()));
    }
}
