using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Python.Objects;

namespace Nnx.Jax.HostNumpy;

/// <summary>A <c>np.ndarray</c>: mutable, with views that share elements.</summary>
public sealed class HostArray : PyObject, IHostArray
{
    private readonly HostBuffer _buffer;
    private readonly NDArray? _places;
    private NDArray? _read;
    private int _readVersion;

    private HostArray(JaxContext context, HostBuffer buffer, NDArray? places, Shape shape)
    {
        Context = context;
        _buffer = buffer;
        _places = places;
        Shape = shape;
    }

    /// <inheritdoc/>
    public override PyType Type => NumpyTypes.Of(Context).Array;

    /// <summary>The sizes.</summary>
    public Shape Shape { get; }

    /// <summary>The type of the elements.</summary>
    public Dtype Dtype => _buffer.Dtype;

    /// <summary>Number of dimensions.</summary>
    public int Rank => Shape.Rank;

    /// <summary>Whether it shares its elements with the array it was cut from.</summary>
    public bool IsView => _places is not null;

    /// <inheritdoc/>
    public NDArray Snapshot
    {
        get
        {
            if (_read is null || _readVersion != _buffer.Version)
            {
                _read = _buffer.Read(_places, Shape);
                _readVersion = _buffer.Version;
            }

            return _read;
        }
    }

    internal JaxContext Context { get; }

    /// <summary>A new array of elements that are copied.</summary>
    public static HostArray Of(JaxContext context, NDArray elements) =>
        new(context, new HostBuffer(elements.Dtype, elements.Bytes.ToArray()), null, elements.Shape);

    /// <summary>The same elements rearranged: what a function of positions does to the positions of the elements.</summary>
    internal HostArray View(Func<NDArray, NDArray> rearrange)
    {
        var places = rearrange(Places());
        return new HostArray(Context, _buffer, places, places.Shape);
    }

    /// <summary>Replaces some elements.</summary>
    /// <param name="choose">Chooses among the positions of the elements.</param>
    /// <param name="values">Their new values, of the array's dtype and of the shape that <paramref name="choose"/> gives.</param>
    internal void Write(Func<NDArray, NDArray> choose, NDArray values) => _buffer.Write(choose(Places()), values);

    /// <summary>Replaces all elements.</summary>
    internal void Fill(NDArray values) => _buffer.Write(_places, values);

    /// <summary>The members along the first axis: views, or scalars.</summary>
    internal IReadOnlyList<PyObject> Items() => [.. Enumerable.Range(0, Shape[0]).Select(Item)];

    private PyObject Item(int index) => Rank == 1
        ? HostScalars.Of(Context, Context.Backend.Slice(Snapshot, [index], [index + 1], []).WithShape([]))
        : View(places => Context.Backend.Slice(
            places,
            Shape.Of(Enumerable.Range(0, Rank).Select(axis => axis == 0 ? index : 0)),
            Shape.Of(Enumerable.Range(0, Rank).Select(axis => axis == 0 ? index + 1 : Shape[axis])),
            []).WithShape(Shape[1..]));

    private NDArray Places() => _places ?? Context.Backend.Iota(Dtype.Int32, [(int)Shape.Size], 0).WithShape(Shape);
}
