using Nnx.Jax.Arrays;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Prng;

namespace Nnx.Jax.Backend.Managed;

public sealed partial class ManagedBackend
{
    /// <inheritdoc/>
    public NDArray RandomSeed(NDArray seeds, Dtype keyDtype)
    {
        var result = _allocator.New(keyDtype, seeds.Shape);
        for (var i = 0; i < seeds.Size; i++)
        {
            var seed = unchecked((ulong)seeds.Int64At(i));
            var key = Threefry.Seed(seeds.Dtype.ItemSize == 8 ? seed : (uint)seed);
            if (keyDtype == Dtype.FryKey)
            {
                result.Fill<ThreefryKey>()[i] = key;
            }
            else
            {
                result.Fill<RbgKey>()[i] = new(key, key);
            }
        }

        return result;
    }

    /// <inheritdoc/>
    public NDArray RandomSplit(NDArray keys, Shape shape, bool partitionable)
    {
        var result = _allocator.New(keys.Dtype, [.. keys.Shape, .. shape]);
        var count = (int)shape.Size;
        for (var i = 0; i < keys.Size; i++)
        {
            if (keys.Dtype == Dtype.FryKey)
            {
                Threefry.Split(keys.AsSpan<ThreefryKey>()[i], result.Fill<ThreefryKey>().Slice(i * count, count), partitionable);
            }
            else if (keys.Dtype == Dtype.RbgKey)
            {
                SplitHalves(keys.AsSpan<RbgKey>()[i], result.Fill<RbgKey>().Slice(i * count, count), partitionable);
            }
            else
            {
                SplitUnsafe(keys.AsSpan<RbgKey>()[i], result.Fill<RbgKey>().Slice(i * count, count));
            }
        }

        return result;
    }

    /// <inheritdoc/>
    public NDArray RandomFoldIn(NDArray keys, NDArray data)
    {
        var result = _allocator.New(keys.Dtype, Common(keys, data));
        var (keyStep, dataStep) = (keys.Size == result.Size ? 1 : 0, data.Size == result.Size ? 1 : 0);
        for (var i = 0; i < result.Size; i++)
        {
            var number = unchecked((uint)data.Int64At(i * dataStep));
            if (keys.Dtype == Dtype.FryKey)
            {
                result.Fill<ThreefryKey>()[i] = Threefry.FoldIn(keys.AsSpan<ThreefryKey>()[i * keyStep], number);
            }
            else
            {
                var key = keys.AsSpan<RbgKey>()[i * keyStep];
                result.Fill<RbgKey>()[i] = keys.Dtype == Dtype.RbgKey
                    ? new(Threefry.FoldIn(key.First, number), Threefry.FoldIn(key.Second, number))
                    : FoldInUnsafe(key, number);
            }
        }

        return result;
    }

    /// <inheritdoc/>
    public NDArray RandomBits(NDArray keys, int bitWidth, Shape shape, bool partitionable)
    {
        // JAX draws all bits of such an array from its first key, in an order that is XLA's own.
        if (keys.Dtype != Dtype.FryKey && keys.Rank > 0)
        {
            throw new UnsupportedOperationException($"random bits of several {keys.Dtype}");
        }

        var dtype = bitWidth switch
        {
            8 => Dtype.UInt8,
            16 => Dtype.UInt16,
            32 => Dtype.UInt32,
            _ => Dtype.UInt64,
        };
        var result = _allocator.New(dtype, [.. keys.Shape, .. shape]);
        var length = (int)shape.Size * dtype.ItemSize;
        for (var i = 0; i < keys.Size; i++)
        {
            var bytes = result.FillRaw<byte>().Slice(i * length, length);
            if (keys.Dtype == Dtype.FryKey)
            {
                Prng.RandomBits.Fill(keys.AsSpan<ThreefryKey>()[i], bitWidth, bytes, partitionable);
            }
            else
            {
                Philox.FillBits(keys.AsSpan<RbgKey>()[i], bitWidth, bytes);
            }
        }

        return result;
    }

    /// <inheritdoc/>
    public (NDArray First, NDArray Second) Threefry2x32(NDArray firstKey, NDArray secondKey, NDArray firstCount, NDArray secondCount)
    {
        var shape = Common(Wider(firstKey, secondKey), Wider(firstCount, secondCount));
        var (first, second) = (_allocator.New(Dtype.UInt32, shape), _allocator.New(Dtype.UInt32, shape));
        var x = first.Fill<uint>();
        var y = second.Fill<uint>();
        for (var i = 0; i < x.Length; i++)
        {
            var key = new ThreefryKey(At(firstKey, i), At(secondKey, i));
            (x[i], y[i]) = Threefry.Block(key, At(firstCount, i), At(secondCount, i));
        }

        return (first, second);
    }

    private static NDArray Wider(NDArray left, NDArray right) => left.Rank == 0 ? right : left;

    private static uint At(NDArray words, int index) => words.AsSpan<uint>()[words.Rank == 0 ? 0 : index];

    private static void SplitHalves(RbgKey key, Span<RbgKey> keys, bool partitionable)
    {
        var firsts = new ThreefryKey[keys.Length];
        var seconds = new ThreefryKey[keys.Length];
        Threefry.Split(key.First, firsts, partitionable);
        Threefry.Split(key.Second, seconds, partitionable);
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = new(firsts[i], seconds[i]);
        }
    }

    // The unsafe kind takes every tenth block of what the key generates.
    private static void SplitUnsafe(RbgKey key, Span<RbgKey> keys)
    {
        var generated = new uint[keys.Length * 40];
        Philox.Fill(key, generated);
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = new(new(generated[i * 40], generated[(i * 40) + 1]), new(generated[(i * 40) + 2], generated[(i * 40) + 3]));
        }
    }

    private static RbgKey FoldInUnsafe(RbgKey key, uint number)
    {
        var seed = Threefry.Seed(number);
        var generated = new uint[40];
        Philox.Fill(new(seed, seed), generated);
        return new(
            new(key.First.High ^ generated[36], key.First.Low ^ generated[37]),
            new(key.Second.High ^ generated[38], key.Second.Low ^ generated[39]));
    }
}
