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
                throw new UnsupportedOperationException($"splitting {keys.Dtype}");
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
            else if (keys.Dtype == Dtype.RbgKey)
            {
                var (first, second) = keys.AsSpan<RbgKey>()[i * keyStep];
                result.Fill<RbgKey>()[i] = new(Threefry.FoldIn(first, number), Threefry.FoldIn(second, number));
            }
            else
            {
                throw new UnsupportedOperationException($"fold_in of {keys.Dtype}");
            }
        }

        return result;
    }

    /// <inheritdoc/>
    public NDArray RandomBits(NDArray keys, int bitWidth, Shape shape, bool partitionable)
    {
        if (keys.Dtype != Dtype.FryKey)
        {
            throw new UnsupportedOperationException($"random bits of {keys.Dtype}");
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
            Prng.RandomBits.Fill(keys.AsSpan<ThreefryKey>()[i], bitWidth, result.FillRaw<byte>().Slice(i * length, length), partitionable);
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
}
