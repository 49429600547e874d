using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Python.Errors;

namespace Nnx.Jax.Numpy.Functions;

public sealed partial class NumpyFunctions
{
    /// <summary>The dtype and weakness that values have in common; canonical.</summary>
    /// <param name="values">At least one value.</param>
    /// <exception cref="PyRaise">ValueError, where there is no common dtype.</exception>
    public TypedOperand CommonType(params ReadOnlySpan<JaxValue> values)
    {
        Span<TypedOperand> operands = new TypedOperand[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            operands[i] = values[i].Aval.Operand;
        }

        return CommonType(operands);
    }

    /// <summary>The dtype and weakness that types have in common; canonical.</summary>
    /// <param name="operands">At least one type.</param>
    public TypedOperand CommonType(params ReadOnlySpan<TypedOperand> operands)
    {
        try
        {
            var common = Promotion.Lattice(operands);
            return common with { Dtype = _cx.Canonical(common.Dtype) };
        }
        catch (TypePromotionException e)
        {
            throw PyError.Value(e.Message);
        }
    }

    /// <summary>Brings values to their common dtype.</summary>
    /// <param name="values">The values.</param>
    public JaxValue[] PromoteDtypes(params JaxValue[] values) => values.Length < 2 ? values : To(CommonType(values), values);

    /// <summary>Brings values to their common dtype, or to floats where that is integer or bool.</summary>
    /// <param name="values">The values.</param>
    public JaxValue[] PromoteInexact(params JaxValue[] values)
    {
        var common = CommonType(values);
        return To(common with { Dtype = ToInexact(common.Dtype) }, values);
    }

    /// <summary>Brings values to their common dtype, or to int32 where that is bool.</summary>
    /// <param name="values">The values.</param>
    public JaxValue[] PromoteNumeric(params JaxValue[] values)
    {
        var common = CommonType(values);
        return To(common.Dtype == Dtype.Bool ? common with { Dtype = Int } : common, values);
    }

    /// <summary>Brings values to the complex dtype that holds them all.</summary>
    /// <param name="values">The values.</param>
    public JaxValue[] PromoteComplex(params JaxValue[] values)
    {
        var common = CommonType(values);
        return To(common with { Dtype = Canonicalisation.ToComplex(common.Dtype) }, values);
    }

    /// <summary>The float dtype that stands for an integer dtype; inexact ones stay.</summary>
    /// <param name="dtype">Any dtype of numbers.</param>
    public Dtype ToInexact(Dtype dtype) => _cx.Canonical(Canonicalisation.ToInexact(dtype));

    /// <summary>Gives values the same rank where they have several, as NumPy broadcasts; sizes of 1 stay.</summary>
    /// <param name="values">The values.</param>
    public JaxValue[] PromoteShapes(params JaxValue[] values)
    {
        var rank = -1;
        var several = false;
        foreach (var value in values)
        {
            if (value.Rank > 0)
            {
                several |= rank > 0 && value.Rank != rank;
                rank = Math.Max(rank, value.Rank);
            }
        }

        if (!several)
        {
            return values;
        }

        rank = BroadcastShapes([.. values.Select(static value => value.Shape)]).Rank;
        return Array.ConvertAll(values, value => WithRank(value, rank));
    }

    /// <summary>The shape that shapes have in common.</summary>
    /// <param name="shapes">The shapes.</param>
    /// <exception cref="PyRaise">ValueError, where there is none.</exception>
    public static Shape BroadcastShapes(params Shape[] shapes)
    {
        var result = Shape.Scalar;
        foreach (var shape in shapes)
        {
            if (!Shape.TryBroadcast(result, shape, out result))
            {
                throw PyError.Value($"Incompatible shapes for broadcasting: shapes=[{string.Join(", ", shapes)}]");
            }
        }

        return result;
    }

    internal JaxValue[] PromoteArgs(params JaxValue[] values)
    {
        CheckKeys(values);
        return PromoteShapes(PromoteDtypes(values));
    }

    internal JaxValue[] PromoteArgsInexact(params JaxValue[] values) => PromoteShapes(PromoteInexact(values));

    internal JaxValue[] PromoteArgsNumeric(params JaxValue[] values) => PromoteShapes(PromoteNumeric(values));

    internal JaxValue WithRank(JaxValue value, int rank) => value.Rank == rank || value.Rank == 0
        ? value
        : Lax.BroadcastTo(value, [.. Enumerable.Repeat(1, rank - value.Rank), .. value.Shape], [.. Enumerable.Range(rank - value.Rank, value.Rank)]);

    private JaxValue[] To(TypedOperand type, JaxValue[] values)
    {
        var result = new JaxValue[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            result[i] = Lax.Convert(values[i], type.Dtype, type.Weak);
        }

        return result;
    }

    private static void CheckKeys(JaxValue[] values)
    {
        if (Array.Exists(values, static value => value.Dtype.IsKey) && !Array.TrueForAll(values, value => value.Dtype == values[0].Dtype))
        {
            throw PyError.Type($"operation does not accept dtypes {string.Join(", ", values.Select(static value => value.Dtype))}.");
        }
    }
}
