using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Prng;
using Nnx.Jax.Tests.Evidence;

namespace Nnx.Jax.Tests.Prng;

public sealed class PhiloxTests
{
    private static readonly ManagedBackend Backend = new();

    // The known answer of the Random123 distribution for a counter and a key of zeros.
    [Test]
    public void Zeros_hash_to_the_published_block()
    {
        var words = new uint[4];

        Philox.Fill(default, words);

        Assert.That(words, Is.EqualTo(new[] { 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u }));
    }

    [Test]
    public void Rbg_keys_are_two_threefry_halves()
    {
        var keys = Backend.RandomSplit(Backend.RandomSeed(NDArray.Scalar(0), Dtype.RbgKey), [2], partitionable: true);

        Assert.That(
            keys.Bitcast(Dtype.UInt32).Numbers(),
            Is.EqualTo(new double[] { 1797259609, 2579123966, 1797259609, 2579123966, 928981903, 3453687069, 928981903, 3453687069 }));
    }

    [Test]
    public void Narrow_bits_are_the_low_bits_of_words()
    {
        var key = Backend.RandomSeed(NDArray.Scalar(7), Dtype.RbgKey);
        var words = Backend.RandomBits(key, 32, [5], partitionable: true);

        Assert.That(
            Backend.RandomBits(key, 16, [5], partitionable: true).Numbers(),
            Is.EqualTo(words.Numbers().Select(word => word % 65536)));
    }
}
