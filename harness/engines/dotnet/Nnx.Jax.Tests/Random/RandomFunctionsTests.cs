using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Tests.Support;

namespace Nnx.Jax.Tests.Random;

/// <summary>Expected values are those of the evidence's group <c>jax-random</c>.</summary>
public sealed class RandomFunctionsTests
{
    private static readonly double[] HalfsBefore = [0.138671875, 0.2158203125, 0.08203125];
    private static readonly double[] HalfsSince = [0.310546875, 0.212890625, 0.0546875];

    [Test]
    public void Uniform_halfs_are_those_of_each_scheme()
    {
        Assert.That(Uniform("0.4.35"), Is.EqualTo(HalfsBefore));
        Assert.That(Uniform("0.5.0"), Is.EqualTo(HalfsSince));

        static double[] Uniform(string jax)
        {
            var cx = Session.Start(jax, x64: false);
            return cx.Random.Uniform(Key(cx, 0), [3], Dtype.Float16).Doubles();
        }
    }

    [Test]
    public void Normal_floats_are_those_recorded()
    {
        var cx = Session.Start("0.4.35", x64: false);

        var normal = cx.Random.Normal(Key(cx, 0), [3], Dtype.Float32).Doubles();

        Assert.That(normal, Is.EqualTo(new[] { 1.8160862922668457, -0.4826231598854065, 0.3398890793323517 }).Within(1e-6));
    }

    [Test]
    public void Integers_and_permutations_are_those_recorded()
    {
        var cx = Session.Start("0.4.35", x64: false);

        var integers = cx.Random.RandInt(Key(cx, 0), [5], Dtype.Int32, cx.Lax.Scalar(0L, Dtype.Int32), cx.Lax.Scalar(10L, Dtype.Int32));
        var shuffled = cx.Random.Shuffle(Key(cx, 0), cx.Lax.Iota(Dtype.Int32, [5], 0), 0);

        Assert.That(integers.Doubles(), Is.EqualTo(new[] { 8.0, 1, 3, 8, 8 }));
        Assert.That(shuffled.Doubles(), Is.EqualTo(new[] { 1.0, 0, 4, 3, 2 }));
    }

    private static JaxValue Key(JaxContext cx, int seed) => cx.Random.Key(cx.Lax.Scalar(seed, Dtype.Int32));
}
