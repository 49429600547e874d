using System.Collections.Immutable;
using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Transforms;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Lax.Module;

/// <summary>The functions of <c>jax.lax</c> that change shapes.</summary>
internal static class ShapeNames
{
    public static void Add(ModuleBuilder module) => module
        .Lax("broadcast", "operand, sizes, *, out_sharding=None", static a =>
        {
            var (x, sizes) = (a.Value(0), a.Ints(1));
            return a.Lax.BroadcastTo(x, [.. sizes, .. x.Shape], [.. Enumerable.Range(sizes.Rank, x.Rank)]);
        })
        .Lax("broadcast_in_dim", "operand, shape, broadcast_dimensions, *, out_sharding=None", static a =>
            a.Lax.BroadcastTo(a.Value(0), a.Ints(1), a.Ints(2)))
        .Lax("broadcast_shapes", "*shapes", BroadcastShapes)
        .Lax("concatenate", "operands, dimension", Concatenate)
        .Lax("expand_dims", "array, dimensions", static a =>
        {
            var (x, given) = (a.Value(0), a.Ints(1));
            return a.Lax.ExpandDims(x, [.. given.Select(axis => AxisSpecs.Canonical(axis, x.Rank + given.Rank)).Order()]);
        })
        .Lax("pad", "operand, padding_value, padding_config", static a =>
        {
            PaddingDimension[] padding = [.. a.Python.Iterate(a[2]).Select(entry => a.IntsOf(entry)).Select(static entry => new PaddingDimension(entry[0], entry[1], entry[2]))];
            return a.Lax.Pad(a.Value(0), a.Value(1), padding);
        })
        .Lax("reshape", "operand, new_sizes, dimensions=None, *, out_sharding=None", static a =>
        {
            var x = a.Value(0);
            return a.Lax.Reshape(a.IntsOrNull(2) is { } order ? a.Lax.Transpose(x, order) : x, a.Ints(1));
        })
        .Lax("rev", "operand, dimensions", static a => a.Lax.Rev(a.Value(0), a.Ints(1)))
        .Lax("slice", "operand, start_indices, limit_indices, strides=None", static a => a.Lax.Slice(a.Value(0), a.Ints(1), a.Ints(2), a.IntsOrNull(3)))
        .Lax("slice_in_dim", "operand, start_index, limit_index, stride=1, axis=0", SliceInDim)
        .Lax("index_in_dim", "operand, index, axis=0, keepdims=True", IndexInDim)
        .Lax("squeeze", "array, dimensions", static a =>
        {
            var x = a.Value(0);
            return a.Lax.Squeeze(x, [.. a.Ints(1).Select(axis => AxisSpecs.Canonical(axis, x.Rank)).Order()]);
        })
        .Lax("split", "operand, sizes, axis=0", Split)
        .Lax("transpose", "operand, permutation", static a => a.Lax.Transpose(a.Value(0), a.Ints(1)))
        .Lax("collapse", "operand, start_dimension, stop_dimension=None", Collapse);

    private static PyTuple BroadcastShapes(LaxArguments a)
    {
        Shape[] shapes = [.. a.Bound.Rest(0).Select(a.IntsOf)];
        var result = shapes.Length == 0 ? [] : shapes[0];
        foreach (var shape in shapes)
        {
            if (!Shape.TryBroadcast(result, shape, out result))
            {
                throw PyError.Value($"Incompatible shapes for broadcasting: shapes=[{string.Join(", ", shapes.Select(static s => s.ToString()))}]");
            }
        }

        return new PyTuple([.. result.Select(static size => PyInt.Of(size))]);
    }

    private static PyObject Concatenate(LaxArguments a)
    {
        var operands = a.Values(0);
        return operands.Length == 0 ? throw PyError.Value("concatenate requires a non-empty sequences of arrays") : a.Lax.Concatenate(a.Int(1), operands);
    }

    private static PyObject SliceInDim(LaxArguments a)
    {
        var x = a.Value(0);
        var axis = a.Axis(4, x.Rank);
        var size = x.Shape[axis];
        var (start, limit) = (a.Bound.OrNull(1) is null ? 0 : a.Int(1), a.Bound.OrNull(2) is null ? size : a.Int(2));
        return a.Lax.SliceInDim(x, start < 0 ? start + size : start, limit < 0 ? limit + size : limit, axis, a.Int(3));
    }

    private static PyObject IndexInDim(LaxArguments a)
    {
        var x = a.Value(0);
        var axis = a.Axis(2, x.Rank);
        var (index, size) = (a.Int(1), x.Shape[axis]);
        var wrapped = index < 0 ? index + size : index;
        if (wrapped < 0 || wrapped >= size)
        {
            throw PyError.Index($"index {index} is out of bounds for axis {axis} with size {size}");
        }

        var slice = a.Lax.SliceInDim(x, wrapped, wrapped + 1, axis);
        return a.Flag(3) ? slice : a.Lax.Squeeze(slice, axis);
    }

    private static PyList Split(LaxArguments a)
    {
        var x = a.Value(0);
        var axis = a.Axis(2, x.Rank);
        var start = 0;
        var parts = new List<PyObject>();
        foreach (var size in a.Ints(1))
        {
            parts.Add(a.Lax.SliceInDim(x, start, start + size, axis));
            start += size;
        }

        return new PyList(parts);
    }

    private static PyObject Collapse(LaxArguments a)
    {
        var x = a.Value(0);
        var start = a.Int(1);
        var stop = a.Bound.OrNull(2) is null ? x.Rank : a.Int(2);
        stop = stop < 0 ? stop + x.Rank : stop;
        return a.Lax.Reshape(x, [.. x.Shape[..start], (int)Shape.Create(x.Shape[start..stop].AsSpan()).Size, .. x.Shape[stop..]]);
    }
}
