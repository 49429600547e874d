using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Python.Errors;

namespace Nnx.Jax.Numpy.Functions;

public sealed partial class NumpyFunctions
{
    /// <summary><c>stack</c>.</summary>
    public JaxValue Stack(JaxValue[] values, int axis = 0, Dtype? dtype = null)
    {
        if (values.Length == 0)
        {
            throw PyError.Value("Need at least one array to stack.");
        }

        if (Array.Exists(values, value => value.Shape != values[0].Shape))
        {
            throw PyError.Value("All input arrays must have the same shape.");
        }

        var at = Axes.Canonical(axis, values[0].Rank + 1);
        return Concatenate(Array.ConvertAll(values, value => Lax.ExpandDims(value, at)), at, dtype);
    }

    /// <summary><c>concatenate</c>; flattens where the axis is null.</summary>
    public JaxValue Concatenate(JaxValue[] values, int? axis = 0, Dtype? dtype = null)
    {
        if (values.Length == 0)
        {
            throw PyError.Value("Need at least one array to concatenate.");
        }

        if (values[0].Rank == 0 && axis is not null)
        {
            throw PyError.Value("Zero-dimensional arrays cannot be concatenated.");
        }

        var operands = axis is null ? Array.ConvertAll(values, Ravel) : values;
        var at = Axes.Canonical(axis ?? 0, operands[0].Rank);
        operands = dtype is null ? PromoteDtypes(operands) : Array.ConvertAll(operands, value => AsType(value, dtype));
        return operands.Length == 1 ? operands[0] : Lax.Concatenate(at, operands);
    }

    /// <summary>The members along the first axis.</summary>
    public JaxValue[] Unstack(JaxValue x, int axis = 0)
    {
        if (x.Rank == 0)
        {
            throw PyError.Value("Unstack requires arrays with rank > 0, however a scalar array was passed.");
        }

        var at = Axes.Canonical(axis, x.Rank);
        var members = new JaxValue[x.Shape[at]];
        for (var i = 0; i < members.Length; i++)
        {
            members[i] = Lax.IndexInDim(x, i, at);
        }

        return members;
    }

    /// <summary><c>split</c> at positions along an axis.</summary>
    public JaxValue[] SplitAt(JaxValue x, int[] positions, int axis = 0)
    {
        var at = Axes.Canonical(axis, x.Rank);
        var size = x.Shape[at];
        var bounds = new List<int> { 0 };
        bounds.AddRange(positions.Select(position => Math.Clamp(position < 0 ? position + size : position, 0, size)));
        bounds.Add(size);
        var parts = new JaxValue[bounds.Count - 1];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = Lax.SliceInDim(x, Math.Min(bounds[i], bounds[i + 1]), Math.Max(bounds[i], bounds[i + 1]), at);
            parts[i] = bounds[i] > bounds[i + 1] ? Lax.SliceInDim(x, bounds[i], bounds[i], at) : parts[i];
        }

        return parts;
    }

    /// <summary><c>split</c> into parts of one size.</summary>
    public JaxValue[] Split(JaxValue x, int parts, int axis = 0, bool uneven = false)
    {
        var at = Axes.Canonical(axis, x.Rank);
        var (size, rest) = Math.DivRem(x.Shape[at], parts);
        if (rest != 0 && !uneven)
        {
            throw PyError.Value($"array split does not result in an equal division: rest is {rest}");
        }

        return SplitAt(x, [.. Enumerable.Range(1, parts - 1).Select(i => (i * size) + Math.Min(i, rest))], at);
    }

    /// <summary><c>tile</c>.</summary>
    public JaxValue Tile(JaxValue x, params int[] repeats)
    {
        var rank = Math.Max(x.Rank, repeats.Length);
        int[] sizes = [.. Enumerable.Repeat(1, rank - x.Rank), .. x.Shape];
        int[] counts = [.. Enumerable.Repeat(1, rank - repeats.Length), .. repeats];
        var wide = new int[2 * rank];
        for (var i = 0; i < rank; i++)
        {
            (wide[2 * i], wide[(2 * i) + 1]) = (counts[i], sizes[i]);
        }

        Shape result = [.. sizes.Select((size, i) => size * counts[i])];
        var lifted = Lax.Reshape(x, [.. sizes.SelectMany(static size => (int[])[1, size])]);
        return Lax.Reshape(Lax.BroadcastTo(lifted, Shape.Create(wide), [.. Enumerable.Range(0, 2 * rank)]), result);
    }

    /// <summary><c>repeat</c> of each element a known number of times.</summary>
    public JaxValue Repeat(JaxValue x, int repeats, int? axis = null)
    {
        var operand = axis is null ? Ravel(x) : x;
        var at = Axes.Canonical(axis ?? 0, Math.Max(operand.Rank, 1));
        operand = operand.Rank == 0 ? Lax.ExpandDims(operand, 0) : operand;
        var wide = operand.Shape.Insert(at + 1, repeats);
        var repeated = Lax.BroadcastTo(operand, wide, [.. Enumerable.Range(0, wide.Rank).Where(i => i != at + 1)]);
        return Lax.Reshape(repeated, operand.Shape.With(at, operand.Shape[at] * repeats));
    }

    /// <summary><c>roll</c> along one axis.</summary>
    public JaxValue Roll(JaxValue x, int shift, int axis)
    {
        var at = Axes.Canonical(axis, x.Rank);
        var size = x.Shape[at];
        if (size == 0)
        {
            return x;
        }

        var start = (((-shift) % size) + size) % size;
        return start == 0 ? x : Lax.Concatenate(at, Lax.SliceInDim(x, start, size, at), Lax.SliceInDim(x, 0, start, at));
    }
}
