using System.Collections;
using System.Runtime.CompilerServices;

namespace Nnx.Jax.Arrays;

/// <summary>A tuple of sizes, or of axes, compared by value and printed as Python prints tuples.</summary>
[CollectionBuilder(typeof(Shape), nameof(Create))]
public readonly struct Shape : IReadOnlyList<int>, IEquatable<Shape>
{
    private readonly int[]? _sizes;

    private Shape(int[] sizes) => _sizes = sizes;

    /// <summary>The shape of a scalar.</summary>
    public static Shape Scalar => default;

    /// <summary>Number of dimensions.</summary>
    public int Rank => _sizes?.Length ?? 0;

    /// <summary>Number of elements; <see cref="long.MaxValue"/> where it would not fit.</summary>
    public long Size
    {
        get
        {
            Int128 size = 1;
            foreach (var dimension in AsSpan())
            {
                size *= dimension;
                if (size == 0)
                {
                    return 0;
                }

                size = size > long.MaxValue ? long.MaxValue : size;
            }

            return (long)size;
        }
    }

    int IReadOnlyCollection<int>.Count => Rank;

    /// <summary>The size of one dimension.</summary>
    /// <param name="axis">0 … <see cref="Rank"/> - 1.</param>
    public int this[int axis] => _sizes![axis];

    /// <summary>The size of one dimension, counted from the end with <c>^1</c>.</summary>
    /// <param name="axis">The axis.</param>
    public int this[Index axis] => _sizes![axis];

    /// <summary>Some neighbouring dimensions.</summary>
    /// <param name="axes">The axes.</param>
    public Shape this[Range axes] => new(AsSpan()[axes].ToArray());

    /// <summary>The sizes as a span, which every operation of a backend takes.</summary>
    /// <param name="shape">The shape.</param>
    public static implicit operator ReadOnlySpan<int>(Shape shape) => shape.AsSpan();

    /// <summary>Equal rank and sizes.</summary>
    public static bool operator ==(Shape left, Shape right) => left.Equals(right);

    /// <summary>Another rank or size.</summary>
    public static bool operator !=(Shape left, Shape right) => !left.Equals(right);

    /// <summary>A shape of the given sizes.</summary>
    /// <param name="sizes">The sizes, outermost first.</param>
    public static Shape Create(params ReadOnlySpan<int> sizes) => sizes.IsEmpty ? default : new(sizes.ToArray());

    /// <summary>A shape of the given sizes.</summary>
    /// <param name="sizes">The sizes, outermost first.</param>
    public static Shape Of(IEnumerable<int> sizes) => Create(sizes.ToArray());

    /// <summary>NumPy's broadcasting of two shapes; false where sizes differ and neither is 1.</summary>
    /// <param name="left">One shape.</param>
    /// <param name="right">The other.</param>
    /// <param name="result">The common shape.</param>
    public static bool TryBroadcast(Shape left, Shape right, out Shape result)
    {
        var sizes = new int[Math.Max(left.Rank, right.Rank)];
        result = new(sizes);
        for (var back = 1; back <= sizes.Length; back++)
        {
            var (l, r) = (back <= left.Rank ? left[^back] : 1, back <= right.Rank ? right[^back] : 1);
            if (l != r && l != 1 && r != 1)
            {
                return false;
            }

            sizes[^back] = l == 1 ? r : l;
        }

        return true;
    }

    /// <summary>The sizes as a span.</summary>
    public ReadOnlySpan<int> AsSpan() => _sizes;

    /// <summary>Elements between neighbours along each axis of a row-major array.</summary>
    public int[] Strides()
    {
        var strides = new int[Rank];
        var step = 1;
        for (var axis = Rank - 1; axis >= 0; axis--)
        {
            strides[axis] = step;
            step = unchecked(step * this[axis]);
        }

        return strides;
    }

    /// <summary>The shape without some axes.</summary>
    /// <param name="axes">Axes, 0 … rank - 1.</param>
    public Shape Without(params ReadOnlySpan<int> axes)
    {
        var kept = new List<int>(Rank);
        for (var axis = 0; axis < Rank; axis++)
        {
            if (!axes.Contains(axis))
            {
                kept.Add(this[axis]);
            }
        }

        return Of(kept);
    }

    /// <summary>The shape with one more dimension.</summary>
    /// <param name="axis">Where it stands in the result.</param>
    /// <param name="size">Its size.</param>
    public Shape Insert(int axis, int size) => [.. AsSpan()[..axis], size, .. AsSpan()[axis..]];

    /// <summary>The shape with another size on one axis.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="size">Its new size.</param>
    public Shape With(int axis, int size)
    {
        var sizes = AsSpan().ToArray();
        sizes[axis] = size;
        return new(sizes);
    }

    /// <inheritdoc/>
    public bool Equals(Shape other) => AsSpan().SequenceEqual(other.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Shape other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var size in AsSpan())
        {
            hash.Add(size);
        }

        return hash.ToHashCode();
    }

    /// <summary>As Python prints the tuple: <c>()</c>, <c>(3,)</c>, <c>(2, 3)</c>.</summary>
    public override string ToString() => Rank == 1 ? $"({this[0]},)" : $"({string.Join(", ", this)})";

    /// <summary>Enumerates the sizes.</summary>
    public ReadOnlySpan<int>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    IEnumerator<int> IEnumerable<int>.GetEnumerator() => ((IEnumerable<int>)(_sizes ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_sizes ?? []).GetEnumerator();
}
