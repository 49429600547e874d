using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Random.Primitives;

namespace Nnx.Jax.Random;

/// <summary>
/// The functions of <c>jax.random</c> over values of one run. Keys are typed (<c>key&lt;fry&gt;</c>); <see cref="Typed"/> and
/// <see cref="Like"/> carry old-style keys, which are their words, over and back.
/// </summary>
/// <param name="cx">The run.</param>
public sealed partial class RandomFunctions(JaxContext cx)
{
    /// <summary>A key of a seed.</summary>
    /// <param name="seed">An integer of any shape; each gives a key.</param>
    /// <param name="keyDtype">The dtype of the key; <c>key&lt;fry&gt;</c> where null.</param>
    public JaxValue Key(JaxValue seed, Dtype? keyDtype = null) =>
        One(RandomSeed.Instance, new RandomSeed.Parameters(keyDtype ?? Dtype.FryKey), seed);

    /// <summary>The words of keys, <c>uint32</c>, as a last dimension.</summary>
    public JaxValue KeyData(JaxValue keys) => keys.Dtype.Kind == DtypeKind.Key ? One(RandomUnwrap.Instance, Params.None, keys) : keys;

    /// <summary>Typed keys of words; typed keys as they are.</summary>
    public JaxValue Typed(JaxValue keys) => keys.Dtype.Kind == DtypeKind.Key
        ? keys
        : One(RandomWrap.Instance, new RandomSeed.Parameters(Dtype.FryKey), keys);

    /// <summary>Keys in the style of others: typed, or their words.</summary>
    public JaxValue Like(JaxValue model, JaxValue keys) => model.Dtype.Kind == DtypeKind.Key ? keys : KeyData(keys);

    /// <summary>New keys.</summary>
    /// <param name="key">One typed key.</param>
    /// <param name="shape">The dimensions of the new keys.</param>
    public JaxValue Split(JaxValue key, Shape shape) => One(RandomSplit.Instance, new RandomSplit.Parameters(shape), key);

    /// <summary>Two new keys.</summary>
    public (JaxValue First, JaxValue Second) SplitInTwo(JaxValue key)
    {
        var both = Split(key, [2]);
        return (cx.Lax.IndexInDim(both, 0, 0), cx.Lax.IndexInDim(both, 1, 0));
    }

    /// <summary>A key of a key and a number.</summary>
    /// <param name="key">One typed key.</param>
    /// <param name="data">A scalar, taken as <c>uint32</c>.</param>
    public JaxValue FoldIn(JaxValue key, JaxValue data) =>
        One(RandomFoldIn.Instance, Params.None, key, cx.Lax.Convert(data, Dtype.UInt32));

    /// <summary>Uniform bits.</summary>
    /// <param name="key">One typed key.</param>
    /// <param name="width">8, 16, 32 or 64.</param>
    /// <param name="shape">The dimensions of the result, whose dtype is unsigned of that width.</param>
    public JaxValue Bits(JaxValue key, int width, Shape shape) =>
        One(RandomBits.Instance, new RandomBits.Parameters(width, shape), key);

    private JaxValue One(Primitive primitive, Params parameters, params JaxValue[] inputs) => cx.Bind(primitive, parameters, inputs)[0];
}
