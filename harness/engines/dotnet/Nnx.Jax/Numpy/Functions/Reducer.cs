using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Lax;

namespace Nnx.Jax.Numpy.Functions;

/// <summary>One kind of reduction.</summary>
/// <param name="Name">The function's name.</param>
/// <param name="Neutral">The value that changes nothing, cut to the range of the dtype.</param>
/// <param name="Reduce">Reduces along axes.</param>
/// <param name="Combine">Combines two values.</param>
internal sealed record Reducer(
    string Name,
    double Neutral,
    Func<LaxFunctions, JaxValue, int[], JaxValue> Reduce,
    Func<LaxFunctions, JaxValue, JaxValue, JaxValue> Combine)
{
    public static Reducer Sum { get; } = new("sum", 0,
        static (lax, x, axes) => x.Dtype == Dtype.Bool ? lax.ReduceOr(x, axes) : lax.ReduceSum(x, axes),
        static (lax, x, y) => x.Dtype == Dtype.Bool ? lax.Or(x, y) : lax.Add(x, y))
    {
        IsNumeric = true,
        Widens = true,
    };

    public static Reducer Prod { get; } = new("prod", 1,
        static (lax, x, axes) => x.Dtype == Dtype.Bool ? lax.ReduceAnd(x, axes) : lax.ReduceProd(x, axes),
        static (lax, x, y) => x.Dtype == Dtype.Bool ? lax.And(x, y) : lax.Mul(x, y))
    {
        IsNumeric = true,
        Widens = true,
    };

    public static Reducer Max { get; } = new("max", double.NegativeInfinity,
        static (lax, x, axes) => lax.ReduceMax(x, axes), static (lax, x, y) => lax.Max(x, y)) { HasIdentity = false };

    public static Reducer Min { get; } = new("min", double.PositiveInfinity,
        static (lax, x, axes) => lax.ReduceMin(x, axes), static (lax, x, y) => lax.Min(x, y)) { HasIdentity = false };

    public static Reducer All { get; } = new("all", 1, static (lax, x, axes) => lax.ReduceAnd(x, axes), static (lax, x, y) => lax.And(x, y)) { IsLogical = true };

    public static Reducer Any { get; } = new("any", 0, static (lax, x, axes) => lax.ReduceOr(x, axes), static (lax, x, y) => lax.Or(x, y)) { IsLogical = true };

    /// <summary>Whether bools become integers first.</summary>
    public bool IsNumeric { get; private init; }

    /// <summary>Whether operands become bools first.</summary>
    public bool IsLogical { get; private init; }

    /// <summary>Whether half types are summed in float32 and narrow integers in the default integer dtype.</summary>
    public bool Widens { get; private init; }

    /// <summary>Whether an empty reduction has a value.</summary>
    public bool HasIdentity { get; private init; } = true;
}
