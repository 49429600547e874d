using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Lax;
using Nnx.Python.Objects;

namespace Nnx.Jax.Numpy.Indexing;

/// <summary>What gathers and scatters by one index have in common: which dimension of the result comes from where.</summary>
internal sealed class IndexPlan
{
    /// <summary>Stands for a dimension that arrays bring.</summary>
    public const int Batch = -2;

    private readonly JaxContext _cx;

    /// <summary>Lays an index out for an array.</summary>
    public IndexPlan(JaxContext cx, Shape shape, PyObject index)
    {
        _cx = cx;
        var parser = IndexParser.Parse(cx, shape, index);
        (Shape, Items, FlagAxes) = WithoutFlags(parser.Items, shape);
        IsAdvanced = Array.Exists(Items, static item => item.IsAdvanced);
        HasGap = parser.HasGap;
    }

    /// <summary>The array's shape, a dimension of size 1 more for each flag.</summary>
    public Shape Shape { get; }

    /// <summary>Where flags added dimensions.</summary>
    public int[] FlagAxes { get; }

    /// <summary>The items without flags.</summary>
    public IndexItem[] Items { get; }

    /// <summary>Whether arrays with dimensions are among the items, so that known scalars broadcast with them.</summary>
    public bool IsAdvanced { get; }

    /// <summary>Whether the dimensions that arrays bring go to the front.</summary>
    public bool HasGap { get; }

    private LaxFunctions Lax => _cx.Lax;

    /// <summary>Whether an item is one of those whose arrays broadcast together.</summary>
    public bool IsIndexed(IndexItem item) => item.Kind == IndexKind.Array || IsAdvanced && item.Kind == IndexKind.Scalar;

    /// <summary>The integers of the items that broadcast together, negative ones wrapped, all of one shape.</summary>
    public JaxValue[] Indices() => _cx.Numpy.BroadcastArrays([.. Items.Where(IsIndexed).Select(Wrapped)]);

    /// <summary>
    /// The dimensions of the result in order: the axis of the array that each comes from, -1 for a new one, and <see cref="Batch"/> for those that arrays bring.
    /// </summary>
    public List<int> Layout(int batchRank)
    {
        var layout = new List<int>();
        var placed = false;
        if (HasGap && IsAdvanced)
        {
            Place();
        }

        foreach (var item in Items)
        {
            if (IsIndexed(item))
            {
                Place();
            }
            else if (item.Kind == IndexKind.NewAxis)
            {
                layout.Add(-1);
            }
            else if (item.Kind == IndexKind.Slice)
            {
                layout.Add(item.Axis);
            }
        }

        return layout;

        void Place()
        {
            if (!placed)
            {
                layout.AddRange(Enumerable.Repeat(Batch, batchRank));
                placed = true;
            }
        }
    }

    private JaxValue Wrapped(IndexItem item)
    {
        if (item.Kind == IndexKind.Scalar)
        {
            return Lax.Scalar(item.Start, Dtype.Int32);
        }

        var index = item.Array!;
        if (index.Dtype.Kind == DtypeKind.UnsignedInteger)
        {
            return Lax.Convert(index, Dtype.Int32);
        }

        if (index.Dtype.ItemSize < 4)
        {
            index = Lax.Convert(index, Dtype.Int32);
        }

        var wrapped = Lax.Select(Lax.Lt(index, Lax.Like(index, 0)), Lax.Add(index, Lax.Like(index, Shape[item.Axis])), index);
        return Lax.Convert(wrapped, Dtype.Int32);
    }

    private (Shape Shape, IndexItem[] Items, int[] FlagAxes) WithoutFlags(IndexItem[] items, Shape shape)
    {
        if (!Array.Exists(items, static item => item.Kind == IndexKind.Flag))
        {
            return (shape, items, []);
        }

        var flags = new List<int>();
        var result = new List<IndexItem>();
        var next = 0;
        foreach (var item in items)
        {
            if (item.Kind == IndexKind.Flag)
            {
                flags.Add(next);
                shape = shape.Insert(next, 1);
            }

            result.Add(item.Kind switch
            {
                IndexKind.Flag => new IndexItem(IndexKind.Array, next++) { Array = _cx.Lax.Iota(Dtype.Int32, [item.Count], 0) },
                IndexKind.NewAxis => item,
                _ => item with { Axis = next++ },
            });
        }

        return (shape, [.. result], [.. flags]);
    }
}
