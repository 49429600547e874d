using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Rules;
using Nnx.Python.Errors;

namespace Nnx.Jax.Numpy.Functions;

public sealed partial class NumpyFunctions
{
    /// <summary><c>reshape</c>; one size may be -1.</summary>
    public JaxValue Reshape(JaxValue x, params ReadOnlySpan<int> sizes) => Lax.Reshape(x, NewShape(x, sizes.ToArray(), Shape.Create(sizes).ToString()));

    /// <summary><c>ravel</c>.</summary>
    public JaxValue Ravel(JaxValue x) => Lax.Reshape(x, [(int)x.Shape.Size]);

    /// <summary><c>transpose</c>; reverses where no axes are given.</summary>
    public JaxValue Transpose(JaxValue x, int[]? axes = null)
    {
        var order = axes is null
            ? [.. Enumerable.Range(0, x.Rank).Reverse()]
            : Array.ConvertAll(axes, axis => Axes.Canonical(axis, x.Rank));
        return Lax.Transpose(x, Shape.Create(order));
    }

    /// <summary><c>matrix_transpose</c>: swaps the last two axes.</summary>
    public JaxValue MatrixTranspose(JaxValue x) => x.Rank < 2
        ? throw PyError.Value($"x must be at least two-dimensional for matrix_transpose; got ndim={x.Rank}")
        : SwapAxes(x, -1, -2);

    /// <summary><c>swapaxes</c>.</summary>
    public JaxValue SwapAxes(JaxValue x, int first, int second)
    {
        var order = Enumerable.Range(0, x.Rank).ToArray();
        var (i, j) = (Axes.Canonical(first, x.Rank), Axes.Canonical(second, x.Rank));
        (order[i], order[j]) = (order[j], order[i]);
        return Lax.Transpose(x, Shape.Create(order));
    }

    /// <summary><c>moveaxis</c>.</summary>
    public JaxValue MoveAxis(JaxValue x, int[] source, int[] destination)
    {
        var from = Array.ConvertAll(source, axis => Axes.Canonical(axis, x.Rank));
        var to = Array.ConvertAll(destination, axis => Axes.Canonical(axis, x.Rank));
        if (from.Length != to.Length)
        {
            throw PyError.Value($"Inconsistent number of elements: {from.Length} vs {to.Length}");
        }

        var order = Enumerable.Range(0, x.Rank).Where(axis => !from.Contains(axis)).ToList();
        foreach (var (target, origin) in to.Zip(from).OrderBy(static pair => pair.First))
        {
            order.Insert(target, origin);
        }

        return Lax.Transpose(x, Shape.Of(order));
    }

    /// <summary><c>moveaxis</c> of one axis.</summary>
    public JaxValue MoveAxis(JaxValue x, int source, int destination) => MoveAxis(x, [source], [destination]);

    /// <summary><c>expand_dims</c>: axes are those of the result.</summary>
    public JaxValue ExpandDims(JaxValue x, params int[] axes)
    {
        var rank = x.Rank + axes.Length;
        var added = Array.ConvertAll(axes, axis => Axes.Canonical(axis, rank));
        return added.Distinct().Count() != added.Length
            ? throw PyError.Value($"repeated axis in expand_dims: ({string.Join(", ", axes)})")
            : Lax.ExpandDims(x, added);
    }

    /// <summary><c>squeeze</c>; all axes of size 1 where none are given.</summary>
    public JaxValue Squeeze(JaxValue x, int[]? axes = null)
    {
        int[] removed = axes is null
            ? [.. Enumerable.Range(0, x.Rank).Where(axis => x.Shape[axis] == 1)]
            : Array.ConvertAll(axes, axis => Axes.Canonical(axis, x.Rank));
        if (Array.Exists(removed, axis => x.Shape[axis] != 1))
        {
            throw PyError.Value($"cannot select an axis to squeeze out which has size not equal to one, got shape={x.Shape} and dimensions={Shape.Create(removed)}");
        }

        Array.Sort(removed);
        return Lax.Squeeze(x, removed);
    }

    /// <summary><c>broadcast_to</c>.</summary>
    public JaxValue BroadcastTo(JaxValue x, Shape shape)
    {
        if (x.Shape == shape)
        {
            return x;
        }

        var lead = shape.Rank - x.Rank;
        if (lead < 0)
        {
            throw PyError.Value($"Cannot broadcast to shape with fewer dimensions: arr_shape={x.Shape} shape={shape}");
        }

        for (var axis = 0; axis < x.Rank; axis++)
        {
            if (x.Shape[axis] != 1 && x.Shape[axis] != shape[axis + lead])
            {
                throw PyError.Value(_cx.Holds(NumpyRules.BroadcastErrorsShowTypes)
                    ? $"Incompatible types for broadcasting: input type={x.Aval.Short} and requested type={x.Dtype.Name}[{string.Join(',', shape)}]"
                    : $"Incompatible shapes for broadcasting: {x.Shape} and requested shape {shape}");
            }
        }

        return Lax.BroadcastTo(x, shape, [.. Enumerable.Range(lead, x.Rank)]);
    }

    /// <summary><c>broadcast_arrays</c>.</summary>
    public JaxValue[] BroadcastArrays(params JaxValue[] values)
    {
        if (values.Length == 0 || Array.TrueForAll(values, value => value.Shape == values[0].Shape))
        {
            return values;
        }

        var shape = BroadcastShapes(Array.ConvertAll(values, static value => value.Shape));
        return Array.ConvertAll(values, value => BroadcastTo(value, shape));
    }

    /// <summary><c>flip</c>; along all axes where none are given.</summary>
    public JaxValue Flip(JaxValue x, int[]? axes = null) => Lax.Rev(x, Axes.Canonical(axes, x.Rank));

    /// <summary><c>astype</c>.</summary>
    /// <param name="x">The array.</param>
    /// <param name="dtype">A canonical dtype.</param>
    public JaxValue AsType(JaxValue x, Dtype dtype)
    {
        if (dtype == Dtype.Bool && x.Dtype != Dtype.Bool && !x.Dtype.IsKey)
        {
            return Lax.Ne(x, Lax.Like(x, 0));
        }

        return x.Dtype.IsComplex && !dtype.IsComplex ? Lax.Convert(Lax.Real(x), dtype) : Lax.Convert(x, dtype);
    }

    /// <summary>A new shape with its -1 filled in.</summary>
    /// <param name="x">The array to be reshaped.</param>
    /// <param name="sizes">The sizes as given.</param>
    /// <param name="shown">The shape as the program wrote it, for errors.</param>
    internal static Shape NewShape(JaxValue x, int[] sizes, string shown)
    {
        var size = x.Shape.Size;
        var known = sizes.Where(static given => given != -1).Aggregate(1L, static (product, given) => unchecked(product * given));
        switch (Array.FindAll(sizes, static given => given == -1).Length)
        {
            case 0 when known == size:
                return Shape.Create(sizes);
            case 0:
                throw PyError.Type($"cannot reshape array of shape {x.Shape} (size {size}) into shape {shown} (size {known})");
            case 1 when known == 0:
                throw PyError.ZeroDivision("integer modulo by zero");
            case 1 when size % known == 0:
                return Shape.Of(sizes.Select(given => given == -1 ? (int)(size / known) : given));
            case 1:
                throw PyError.Type($"cannot reshape array of shape {x.Shape} (size {size}) into shape {shown} because the product of specified axis sizes ({known}) "
                    + $"does not evenly divide {size}");
            default:
                throw PyError.Type($"can only specify one unknown axis size with a `-1` value, got {shown}");
        }
    }
}
