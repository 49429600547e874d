using Nnx.Jax.Arrays;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.HostNumpy;

/// <summary>Elements that arrays and their views share.</summary>
internal sealed class HostBuffer(Dtype dtype, byte[] bytes)
{
    public Dtype Dtype { get; } = dtype;

    public byte[] Bytes { get; } = bytes;

    /// <summary>Rises with every change.</summary>
    public int Version { get; private set; }

    /// <summary>The elements at some places.</summary>
    public NDArray Read(NDArray? places, Shape shape)
    {
        if (places is null)
        {
            return NDArray.FromBytes(Dtype, shape, Bytes);
        }

        var size = Dtype.ItemSize;
        var result = new byte[places.Size * size];
        var from = places.AsSpan<int>();
        for (var i = 0; i < from.Length; i++)
        {
            Bytes.AsSpan(from[i] * size, size).CopyTo(result.AsSpan(i * size));
        }

        return NDArray.FromBytes(Dtype, shape, result);
    }

    /// <summary>Puts elements at some places.</summary>
    public void Write(NDArray? places, NDArray values)
    {
        Version++;
        if (places is null)
        {
            values.Bytes.CopyTo(Bytes);
            return;
        }

        var size = Dtype.ItemSize;
        var to = places.AsSpan<int>();
        for (var i = 0; i < to.Length; i++)
        {
            values.Bytes.Slice(i * size, size).CopyTo(Bytes.AsSpan(to[i] * size));
        }
    }
}
