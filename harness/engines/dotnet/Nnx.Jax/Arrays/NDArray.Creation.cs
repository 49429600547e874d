using System.Runtime.InteropServices;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Arrays;

public sealed partial class NDArray
{
    /// <summary>An array of the given elements.</summary>
    /// <typeparam name="T">An element type, which gives the dtype.</typeparam>
    /// <param name="values">The elements in row-major order; copied.</param>
    /// <param name="shape">The shape.</param>
    /// <exception cref="ArgumentException">There are more or fewer elements than the shape holds.</exception>
    public static NDArray Create<T>(ReadOnlySpan<T> values, Shape shape)
        where T : unmanaged
    {
        if (values.Length != shape.Size)
        {
            throw new ArgumentException($"{values.Length} elements do not fill shape {shape}", nameof(values));
        }

        return new(Dtype.Of<T>(), shape, MemoryMarshal.AsBytes(values).ToArray());
    }

    /// <summary>A one-dimensional array of the given elements.</summary>
    /// <typeparam name="T">An element type, which gives the dtype.</typeparam>
    /// <param name="values">The elements; copied.</param>
    public static NDArray Vector<T>(params ReadOnlySpan<T> values)
        where T : unmanaged
        => Create(values, [values.Length]);

    /// <summary>An array of no dimensions.</summary>
    /// <typeparam name="T">An element type, which gives the dtype.</typeparam>
    /// <param name="value">The element.</param>
    public static NDArray Scalar<T>(T value)
        where T : unmanaged
        => Create([value], []);

    /// <summary>An array of any dtype from bytes.</summary>
    /// <param name="dtype">The dtype.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="bytes">As many bytes as the elements take, in the machine's byte order; copied.</param>
    /// <exception cref="ArgumentException">There are more or fewer bytes than the shape holds.</exception>
    public static NDArray FromBytes(Dtype dtype, Shape shape, ReadOnlySpan<byte> bytes)
        => bytes.Length == shape.Size * dtype.ItemSize
            ? new(dtype, shape, bytes.ToArray())
            : throw new ArgumentException($"{bytes.Length} bytes do not fill {dtype} of shape {shape}", nameof(bytes));

    /// <summary>A new array for a kernel to fill; only <see cref="Backend.Memory.Allocator"/> calls it, after the meter has agreed.</summary>
    internal static NDArray Allocate(Dtype dtype, Shape shape, bool cleared)
    {
        var length = checked((int)(shape.Size * dtype.ItemSize));
        return new(dtype, shape, cleared ? new byte[length] : GC.AllocateUninitializedArray<byte>(length));
    }
}
