using System.Runtime.InteropServices;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Arrays;

/// <summary>
/// An immutable array: a dtype, a shape and the elements, contiguous in row-major order. Views do not exist; reshapes and bit casts share the elements.
/// Whoever allocates one through a backend may write it until it is handed out.
/// </summary>
public sealed partial class NDArray
{
    private readonly byte[] _bytes;

    private NDArray(Dtype dtype, Shape shape, byte[] bytes)
    {
        Dtype = dtype;
        Shape = shape;
        _bytes = bytes;
    }

    /// <summary>The type of the elements.</summary>
    public Dtype Dtype { get; }

    /// <summary>The size of each dimension.</summary>
    public Shape Shape { get; }

    /// <summary>Number of dimensions.</summary>
    public int Rank => Shape.Rank;

    /// <summary>Number of elements.</summary>
    public int Size => _bytes.Length / Dtype.ItemSize;

    /// <summary>The elements as bytes, in the machine's byte order.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>The elements in row-major order.</summary>
    /// <typeparam name="T">The dtype's <see cref="Dtype.ElementType"/>.</typeparam>
    /// <exception cref="InvalidCastException">The elements are of another type.</exception>
    public ReadOnlySpan<T> AsSpan<T>()
        where T : unmanaged
        => typeof(T) == Dtype.ElementType
            ? MemoryMarshal.Cast<byte, T>(_bytes.AsSpan())
            : throw new InvalidCastException($"an array of {Dtype} has no elements of {typeof(T)}");

    /// <summary>The elements of a new array, to be filled before anyone else sees it.</summary>
    /// <typeparam name="T">The dtype's <see cref="Dtype.ElementType"/>.</typeparam>
    internal Span<T> Fill<T>()
        where T : unmanaged
    {
        _ = AsSpan<T>();
        return MemoryMarshal.Cast<byte, T>(_bytes.AsSpan());
    }

    /// <summary>The elements of a new array as words of its item size, for kernels that only move elements.</summary>
    internal Span<T> FillRaw<T>()
        where T : unmanaged
        => MemoryMarshal.Cast<byte, T>(_bytes.AsSpan());

    /// <summary>The elements as words of the item size, for kernels that only move elements.</summary>
    internal ReadOnlySpan<T> Raw<T>()
        where T : unmanaged
        => MemoryMarshal.Cast<byte, T>(_bytes.AsSpan());

    /// <summary>The same elements in another shape.</summary>
    /// <param name="shape">A shape of as many elements.</param>
    /// <exception cref="ArgumentException">The shape has another number of elements.</exception>
    public NDArray WithShape(Shape shape) => shape.Size == Size
        ? new(Dtype, shape, _bytes)
        : throw new ArgumentException($"cannot reshape array of shape {Shape} into shape {shape}", nameof(shape));

    /// <summary>The same bytes under another dtype: the last dimension appears or disappears where item sizes differ.</summary>
    /// <param name="dtype">The dtype to read the bytes as.</param>
    /// <exception cref="ArgumentException">The last dimension does not fit.</exception>
    public NDArray Bitcast(Dtype dtype)
    {
        var (from, to) = (Dtype.ItemSize, dtype.ItemSize);
        if (from == to)
        {
            return new(dtype, Shape, _bytes);
        }

        if (from > to)
        {
            return new(dtype, Shape.Insert(Rank, from / to), _bytes);
        }

        return Rank > 0 && Shape[^1] == to / from
            ? new(dtype, Shape[..^1], _bytes)
            : throw new ArgumentException($"cannot read {Dtype} of shape {Shape} as {dtype}", nameof(dtype));
    }

    /// <summary>Dtype and shape as JAX writes them: <c>float32[2,3]</c>.</summary>
    public override string ToString() => $"{Dtype.Name}[{string.Join(',', Shape)}]";
}
