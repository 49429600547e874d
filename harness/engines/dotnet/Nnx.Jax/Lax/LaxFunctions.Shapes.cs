using System.Collections.Immutable;
using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Lax.Elementwise;
using Nnx.Jax.Lax.Shapes;

namespace Nnx.Jax.Lax;

public sealed partial class LaxFunctions
{
    /// <summary><c>convert_element_type</c>; the value itself where nothing changes.</summary>
    /// <param name="x">The operand.</param>
    /// <param name="dtype">A canonical dtype.</param>
    /// <param name="weakType">Whether the result is weakly typed.</param>
    public JaxValue Convert(JaxValue x, Dtype dtype, bool weakType = false) => x.Dtype == dtype && x.Aval.WeakType == weakType
        ? x
        : One(ConvertElementType.Instance, new ConvertElementType.Parameters(dtype, weakType), x);

    /// <summary><c>bitcast_convert_type</c>.</summary>
    public JaxValue Bitcast(JaxValue x, Dtype dtype) => One(BitcastConvertType.Instance, new BitcastConvertType.Parameters(dtype), x);

    /// <summary><c>integer_pow</c>.</summary>
    public JaxValue IntegerPow(JaxValue x, int exponent) => exponent == 1 ? x : One(Elementwise.IntegerPow.Instance, new IntegerPow.Parameters(exponent), x);

    /// <summary><c>round</c>: ties away from zero, or to even.</summary>
    public JaxValue Round(JaxValue x, bool toEven = false) => One(Elementwise.Round.Instance, new Round.Parameters(toEven), x);

    /// <summary><c>reduce_precision</c>.</summary>
    public JaxValue ReducePrecision(JaxValue x, int exponentBits, int mantissaBits) =>
        One(Elementwise.ReducePrecision.Instance, new ReducePrecision.Parameters(exponentBits, mantissaBits), x);

    /// <summary>The operand as a value of its own, <c>copy</c>.</summary>
    public JaxValue Copy(JaxValue x) => One(Elementwise.Copy.Instance, x);

    /// <summary>The operand without its tangent, <c>stop_gradient</c>; integers pass as they are.</summary>
    public JaxValue StopGradient(JaxValue x) => x.Dtype.IsInexact ? One(Elementwise.StopGradient.Instance, x) : x;

    /// <summary><c>select_n</c>: the case that <paramref name="which"/> (bool or int32) counts to.</summary>
    public JaxValue SelectN(JaxValue which, params ReadOnlySpan<JaxValue> cases) => One(Elementwise.SelectN.Instance, [which, .. cases]);

    /// <summary><c>select</c>: the first where the predicate holds, else the second; all of one shape.</summary>
    public JaxValue Select(JaxValue predicate, JaxValue onTrue, JaxValue onFalse) => SelectN(predicate, onFalse, onTrue);

    /// <summary><c>clamp</c>; bounds may be scalars.</summary>
    public JaxValue Clamp(JaxValue low, JaxValue x, JaxValue high) => One(Elementwise.Clamp.Instance, low, x, high);

    /// <summary><c>broadcast_in_dim</c>.</summary>
    /// <param name="x">The operand.</param>
    /// <param name="shape">The new shape.</param>
    /// <param name="dimensions">Where each dimension of the operand stands in it.</param>
    public JaxValue BroadcastTo(JaxValue x, Shape shape, params ReadOnlySpan<int> dimensions) => x.Shape == shape
        ? x
        : One(BroadcastInDim.Instance, new BroadcastInDim.Parameters(shape, Shape.Create(dimensions)), x);

    /// <summary><c>reshape</c>; the value itself where nothing changes.</summary>
    public JaxValue Reshape(JaxValue x, Shape shape) => x.Shape == shape ? x : One(Shapes.Reshape.Instance, new Reshape.Parameters(shape), x);

    /// <summary><c>squeeze</c>; dimensions are not negative.</summary>
    public JaxValue Squeeze(JaxValue x, params ReadOnlySpan<int> dimensions) => dimensions.IsEmpty
        ? x
        : One(Shapes.Squeeze.Instance, new Squeeze.Parameters(Shape.Create(dimensions)), x);

    /// <summary><c>expand_dims</c>: new dimensions of size 1.</summary>
    /// <param name="x">The operand.</param>
    /// <param name="dimensions">Where they stand in the result; not negative.</param>
    public JaxValue ExpandDims(JaxValue x, params ReadOnlySpan<int> dimensions)
    {
        if (dimensions.IsEmpty)
        {
            return x;
        }

        var added = dimensions.ToArray();
        int[] kept = [.. Enumerable.Range(0, x.Rank + added.Length).Where(axis => !added.Contains(axis))];
        var sizes = Enumerable.Repeat(1, x.Rank + added.Length).ToArray();
        for (var i = 0; i < kept.Length; i++)
        {
            sizes[kept[i]] = x.Shape[i];
        }

        return BroadcastTo(x, Shape.Create(sizes), kept);
    }

    /// <summary><c>transpose</c>; the value itself where nothing changes.</summary>
    public JaxValue Transpose(JaxValue x, Shape permutation) => permutation.SequenceEqual(Enumerable.Range(0, x.Rank))
        ? x
        : One(Shapes.Transpose.Instance, new Transpose.Parameters(permutation), x);

    /// <summary>Moves one dimension, <c>jnp.moveaxis</c>.</summary>
    public JaxValue MoveAxis(JaxValue x, int from, int to)
    {
        if (from == to)
        {
            return x;
        }

        var order = Enumerable.Range(0, x.Rank).Where(axis => axis != from).ToList();
        order.Insert(to, from);
        return Transpose(x, Shape.Of(order));
    }

    /// <summary><c>rev</c>.</summary>
    public JaxValue Rev(JaxValue x, params ReadOnlySpan<int> dimensions) => dimensions.IsEmpty
        ? x
        : One(Reverse.Instance, new Reverse.Parameters(Shape.Create(dimensions)), x);

    /// <summary><c>concatenate</c>.</summary>
    public JaxValue Concatenate(int dimension, params ReadOnlySpan<JaxValue> operands) =>
        One(Shapes.Concatenate.Instance, new Concatenate.Parameters(dimension), operands.ToArray());

    /// <summary><c>slice</c>.</summary>
    public JaxValue Slice(JaxValue x, Shape starts, Shape limits, Shape? strides = null)
    {
        var all = strides is { } given && given.Any(static stride => stride != 1) ? strides : null;
        return all is null && limits == x.Shape && starts.All(static start => start == 0)
            ? x
            : One(Shapes.Slice.Instance, new Slice.Parameters(starts, limits, all), x);
    }

    /// <summary><c>slice_in_dim</c>: slices one dimension.</summary>
    public JaxValue SliceInDim(JaxValue x, int start, int limit, int axis, int stride = 1)
    {
        var starts = new int[x.Rank];
        starts[axis] = start;
        var strides = Enumerable.Repeat(1, x.Rank).ToArray();
        strides[axis] = stride;
        return Slice(x, Shape.Create(starts), x.Shape.With(axis, limit), Shape.Create(strides));
    }

    /// <summary><c>index_in_dim</c> without the dimension.</summary>
    public JaxValue IndexInDim(JaxValue x, int index, int axis) => Squeeze(SliceInDim(x, index, index + 1, axis), axis);

    /// <summary><c>pad</c>, one entry a dimension.</summary>
    public JaxValue Pad(JaxValue x, JaxValue value, params ReadOnlySpan<PaddingDimension> padding) =>
        One(Shapes.Pad.Instance, new Pad.Parameters(ImmutableArray.Create(padding)), x, value);

    /// <summary><c>broadcasted_iota</c>.</summary>
    public JaxValue Iota(Dtype dtype, Shape shape, int dimension) => One(Shapes.Iota.Instance, new Iota.Parameters(dtype, shape, dimension));
}
