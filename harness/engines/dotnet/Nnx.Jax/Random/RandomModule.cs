using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Modules;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Random;

/// <summary>The module <c>jax.random</c>.</summary>
internal static class RandomModule
{
    private const long LowWord = 0xFFFF_FFFF;

    /// <summary>The module.</summary>
    public static NativeModule Module { get; } = Build();

    private static NativeModule Build()
    {
        var module = new ModuleBuilder("jax.random");
        module
            .Jax("key", "seed, *, impl=None", static a => Seeded(a))
            .Jax("PRNGKey", "seed, *, impl=None", static a => a.Context.Random.KeyData(Seeded(a)))
            .Jax("key_data", "keys", static a => a.Context.Random.KeyData(KeyReader.Any(a)))
            .Jax("wrap_key_data", "key_bits_array, *, impl=None", static a => a.Context.Random.Typed(KeyReader.Given(a)))
            .Jax("key_impl", "keys", static a => new PyStr(KeyReader.Any(a).Dtype == Dtype.FryKey ? "fry" : "rbg"))
            .Jax("clone", "key", static a => KeyReader.Given(a))
            .Jax("split", "key, num=2", static a => Like(a, a.Context.Random.Split(KeyReader.One(a), a.Shape(1))))
            .Jax("fold_in", "key, data", static a => Like(a, a.Context.Random.FoldIn(KeyReader.One(a), Folded(a))))
            .Jax("bits", "key, shape=(), dtype=None, *, out_sharding=None", static a =>
                a.Context.Random.Bits(KeyReader.One(a), (a.Dtype(2) is { } dtype ? a.Context.Canonical(dtype) : Dtype.UInt32).ItemSize * 8, a.Shape(1)));
        RandomSamplers.Add(module);
        return module.Build();
    }

    /// <summary>Keys in the style of the key that the call gave.</summary>
    private static JaxValue Like(Arguments a, JaxValue keys) => a.Context.Random.Like(KeyReader.Given(a), keys);

    private static JaxValue Seeded(Arguments a)
    {
        if (a.OrNull(1) is { } implementation && a.Context.Python.Str(implementation) is not ("threefry2x32" or "fry"))
        {
            throw new UnsupportedConstructException($"jax.random.key(impl={a.Context.Python.Repr(implementation)})");
        }

        if (a[0] is not PyInt number)
        {
            var given = a.Array(0);
            return given.Dtype.IsInteger
                ? a.Context.Random.Key(given)
                : throw PyError.Type($"PRNG key seed must be an integer; got {a.Context.Python.Repr(a[0])}");
        }

        // Without 64-bit dtypes only the lower word of a seed is kept.
        var cx = a.Context;
        var low = (long)(number.Value & LowWord);
        return cx.Random.Key(cx.X64 && number.IsSmall ? cx.Lax.Scalar(number.Small, Dtype.Int64) : cx.Lax.Scalar(low, Dtype.UInt32));
    }

    private static JaxValue Folded(Arguments a) => a[1] is PyInt number
        ? a.Context.Lax.Scalar((long)(number.Value & LowWord), Dtype.UInt32)
        : a.Array(1);
}
