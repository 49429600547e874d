using Nnx.Jax.Arrays;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Backend;

/// <summary>
/// What random keys can do. Key arrays have a key dtype and one element a key; their <c>uint32</c> data is <c>keys.Bitcast(Dtype.UInt32)</c> and back.
/// <c>partitionable</c> is JAX's option <c>jax_threefry_partitionable</c>, on by default since 0.5.0.
/// </summary>
public interface IRandomOperations
{
    /// <summary><c>random_seed</c>: a key for each integer; the upper word is that of 64-bit integers, else 0.</summary>
    NDArray RandomSeed(NDArray seeds, Dtype keyDtype);

    /// <summary><c>random_split</c>: for each key as many as <paramref name="shape"/> holds; the result has the shape of both, keys first.</summary>
    NDArray RandomSplit(NDArray keys, Shape shape, bool partitionable);

    /// <summary><c>random_fold_in</c>: a key for each key and number; shapes equal, or a scalar with any.</summary>
    NDArray RandomFoldIn(NDArray keys, NDArray data);

    /// <summary><c>random_bits</c>: for each key uniform unsigned integers of 8, 16, 32 or 64 bits; the result has the shape of both, keys first.</summary>
    NDArray RandomBits(NDArray keys, int bitWidth, Shape shape, bool partitionable);

    /// <summary><c>threefry2x32</c>: the hash of two arrays of counts under two of key words, all <c>uint32</c>; shapes equal, or scalars with any.</summary>
    (NDArray First, NDArray Second) Threefry2x32(NDArray firstKey, NDArray secondKey, NDArray firstCount, NDArray secondCount);
}
