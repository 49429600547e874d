using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Python.Errors;

namespace Nnx.Jax.Numpy.Functions;

public sealed partial class NumpyFunctions
{
    /// <summary><c>sum</c>.</summary>
    public JaxValue Sum(JaxValue x, int[]? axes = null, bool keepDims = false) => Reduce(Reducer.Sum, x, ReductionOptions.Along(axes, keepDims));

    /// <summary><c>sum</c> with all options.</summary>
    public JaxValue Sum(JaxValue x, ReductionOptions options) => Reduce(Reducer.Sum, x, options);

    /// <summary><c>prod</c>.</summary>
    public JaxValue Prod(JaxValue x, ReductionOptions options) => Reduce(Reducer.Prod, x, options);

    /// <summary><c>max</c>.</summary>
    public JaxValue Max(JaxValue x, int[]? axes = null, bool keepDims = false) => Reduce(Reducer.Max, x, ReductionOptions.Along(axes, keepDims));

    /// <summary><c>max</c> with all options.</summary>
    public JaxValue Max(JaxValue x, ReductionOptions options) => Reduce(Reducer.Max, x, options);

    /// <summary><c>min</c>.</summary>
    public JaxValue Min(JaxValue x, int[]? axes = null, bool keepDims = false) => Reduce(Reducer.Min, x, ReductionOptions.Along(axes, keepDims));

    /// <summary><c>min</c> with all options.</summary>
    public JaxValue Min(JaxValue x, ReductionOptions options) => Reduce(Reducer.Min, x, options);

    /// <summary><c>all</c>.</summary>
    public JaxValue All(JaxValue x, int[]? axes = null, bool keepDims = false) => Reduce(Reducer.All, x, ReductionOptions.Along(axes, keepDims));

    /// <summary><c>any</c>.</summary>
    public JaxValue Any(JaxValue x, int[]? axes = null, bool keepDims = false) => Reduce(Reducer.Any, x, ReductionOptions.Along(axes, keepDims));

    /// <summary><c>mean</c>.</summary>
    public JaxValue Mean(JaxValue x, int[]? axes = null, bool keepDims = false) => Mean(x, ReductionOptions.Along(axes, keepDims));

    /// <summary><c>mean</c> with all options.</summary>
    public JaxValue Mean(JaxValue x, ReductionOptions options)
    {
        var result = options.Dtype ?? ToInexact(x.Dtype);
        var computation = options.Dtype is null ? Widened(result) : result;
        var where = Mask(options.Where);
        var normalizer = where is null
            ? Lax.Scalar(CountOf(x, options.Axes), computation)
            : Sum(BroadcastTo(where, x.Shape), options with { Dtype = computation, Where = null });
        var total = Sum(x, options with { Dtype = computation, Where = where });
        return Lax.Convert(Lax.Div(total, Lax.Convert(normalizer, computation)), result);
    }

    /// <summary><c>var</c>.</summary>
    /// <param name="x">The values.</param>
    /// <param name="options">Axes, dtype, mask.</param>
    /// <param name="correction">What is taken off the count, <c>ddof</c>.</param>
    /// <param name="mean">The mean where it is known, with reduced dimensions kept.</param>
    public JaxValue Var(JaxValue x, ReductionOptions options, double correction = 0, JaxValue? mean = null)
    {
        JaxValue[] given = [.. new[] { x, mean, options.Where }.OfType<JaxValue>()];
        return Jitted("_var", values =>
        {
            var inner = options with { Where = options.Where is null ? null : values[^1] };
            return Variance(values[0], inner, correction, mean is null ? null : values[1]);
        }, given);
    }

    /// <summary><c>std</c>.</summary>
    public JaxValue Std(JaxValue x, ReductionOptions options, double correction = 0, JaxValue? mean = null) => Lax.Sqrt(Var(x, options, correction, mean));

    /// <summary><c>count_nonzero</c>.</summary>
    public JaxValue CountNonzero(JaxValue x, int[]? axes = null, bool keepDims = false) =>
        Sum(Lax.Ne(x, Lax.Like(x, 0)), new ReductionOptions { Axes = axes, KeepDims = keepDims, Dtype = Int });

    /// <summary><c>argmax</c>; of the flattened array where no axis is given.</summary>
    public JaxValue ArgMax(JaxValue x, int? axis = null, bool keepDims = false) => ArgExtreme("argmax", x, axis, keepDims, greatest: true);

    /// <summary><c>argmin</c>; of the flattened array where no axis is given.</summary>
    public JaxValue ArgMin(JaxValue x, int? axis = null, bool keepDims = false) => ArgExtreme("argmin", x, axis, keepDims, greatest: false);

    /// <summary>Half types become float32, in which sums over them are made.</summary>
    internal static Dtype Widened(Dtype dtype) => dtype == Dtype.Float16 || dtype == Dtype.BFloat16 ? Dtype.Float32 : dtype;

    internal JaxValue Reduce(Reducer reducer, JaxValue x, ReductionOptions options)
    {
        var where = Mask(options.Where);
        if (options.Initial is null && !reducer.HasIdentity && where is not null)
        {
            throw PyError.Value($"reduction operation {reducer.Name} does not have an identity, so to use a where mask one has to specify 'initial'");
        }

        x = Prepared(reducer, x);
        var axes = Axes.Canonical(options.Axes, x.Rank);
        if (options.Initial is null && !reducer.HasIdentity && Array.Exists(axes, axis => x.Shape[axis] == 0))
        {
            throw PyError.Value($"zero-size array to reduction operation {reducer.Name} which has no identity");
        }

        var result = options.Dtype ?? (reducer.Widens && options.PromoteIntegers ? Promoted(x.Dtype) : x.Dtype);
        var computation = reducer.Widens && options.Dtype is null ? Widened(result) : result;
        x = Lax.Convert(x, computation);
        if (where is not null)
        {
            x = Where(where, x, Neutral(reducer, computation));
        }

        var reduced = reducer.Reduce(Lax, x, axes);
        if (options.Initial is { } initial)
        {
            initial = Lax.Convert(initial, computation);
            reduced = initial.Rank == 0
                ? reducer.Combine(Lax, initial, reduced)
                : throw PyError.Value($"initial value must be a scalar. Got array of shape {initial.Shape}");
        }

        Array.Sort(axes);
        return Lax.Convert(options.KeepDims ? Lax.ExpandDims(reduced, axes) : reduced, result);
    }

    internal static long CountOf(JaxValue x, int[]? axes) =>
        Axes.Canonical(axes, x.Rank).Aggregate(1L, (count, axis) => count * x.Shape[axis]);

    /// <summary>A mask as bools.</summary>
    internal JaxValue? Mask(JaxValue? where) => where is null || where.Dtype == Dtype.Bool ? where : ToBool(where);

    private JaxValue Variance(JaxValue x, ReductionOptions options, double correction, JaxValue? mean)
    {
        var (computation, result) = VarianceTypes(x.Dtype, options.Dtype);
        x = Lax.Convert(x, computation);
        mean ??= Mean(x, options with { Dtype = computation, KeepDims = true });
        var centered = Lax.Sub(x, mean);
        if (computation.IsComplex)
        {
            centered = Lax.Real(Lax.Mul(centered, Lax.Conj(centered)));
            computation = centered.Dtype;
        }
        else
        {
            centered = Lax.Square(centered);
        }

        var where = Mask(options.Where);
        var normalizer = where is null
            ? Lax.Scalar(CountOf(x, options.Axes), computation)
            : Sum(BroadcastTo(where, x.Shape), options with { Dtype = computation, Where = null });
        normalizer = Lax.Sub(normalizer, Lax.Scalar(correction, computation));
        var total = Lax.Div(Sum(centered, options with { Dtype = computation, Where = where }), normalizer);
        return Where(Lax.Gt(normalizer, Lax.Like(normalizer, 0)), Lax.Convert(total, result), Weak(double.NaN));
    }

    private (Dtype Computation, Dtype Result) VarianceTypes(Dtype operand, Dtype? requested)
    {
        if (requested is not null)
        {
            return (Widened(requested), requested);
        }

        return operand.IsInexact ? (Widened(operand), operand.RealPart) : (ToInexact(operand), ToInexact(operand));
    }

    private JaxValue Prepared(Reducer reducer, JaxValue x)
    {
        if (reducer.IsLogical)
        {
            return x.Dtype.IsComplex ? ToBool(x) : Lax.Convert(x, Dtype.Bool);
        }

        return reducer.IsNumeric ? PromoteNumeric(x)[0] : x;
    }

    private Dtype Promoted(Dtype dtype) => dtype.Kind switch
    {
        DtypeKind.Bool => Int,
        DtypeKind.UnsignedInteger when dtype.Bits < Int.Bits => _cx.Canonical(Dtype.UInt64),
        DtypeKind.SignedInteger when dtype.Bits < Int.Bits => Int,
        _ => dtype,
    };

    private JaxValue Neutral(Reducer reducer, Dtype dtype)
    {
        if (double.IsFinite(reducer.Neutral) || dtype.IsInexact)
        {
            return Lax.Scalar(reducer.Neutral, dtype);
        }

        if (dtype == Dtype.Bool)
        {
            return _cx.Array(NDArray.Scalar(reducer.Neutral > 0));
        }

        var info = IntegerInfo.Of(dtype)!;
        return _cx.Array(NDArray.ScalarOf(reducer.Neutral < 0 ? info.Min : info.Max, dtype));
    }

    private JaxValue ArgExtreme(string name, JaxValue x, int? axis, bool keepDims, bool greatest) => Jitted(name, values =>
    {
        var operand = axis is null ? Ravel(values[0]) : values[0];
        var along = Axes.Canonical(axis ?? 0, operand.Rank);
        if (operand.Shape[along] == 0)
        {
            throw PyError.Value($"attempt to get {name} of an empty sequence");
        }

        var result = greatest ? Lax.ArgMax(operand, along, Int) : Lax.ArgMin(operand, along, Int);
        return !keepDims ? result
            : axis is null ? Lax.Reshape(result, [.. Enumerable.Repeat(1, x.Rank)])
            : Lax.ExpandDims(result, along);
    }, x);
}
