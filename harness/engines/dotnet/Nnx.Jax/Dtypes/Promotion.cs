namespace Nnx.Jax.Dtypes;

/// <summary>JAX's implicit type promotion.</summary>
public static class Promotion
{
    /// <summary>The dtype and weakness of a result, before 64-bit types are made canonical.</summary>
    /// <param name="operands">One entry an input, at least one.</param>
    /// <exception cref="TypePromotionException">There is no common type.</exception>
    public static TypedOperand Lattice(params ReadOnlySpan<TypedOperand> operands)
    {
        ArgumentOutOfRangeException.ThrowIfZero(operands.Length);
        if (operands.Length == 1)
        {
            return Strong(operands[0]);
        }

        var (allWeak, allSame) = (true, true);
        foreach (var operand in operands)
        {
            allWeak &= operand.Weak;
            allSame &= operand.Dtype == operands[0].Dtype;
        }

        // The trivial case comes first since it lets random keys and float0 through.
        if (allSame && !allWeak)
        {
            return new(operands[0].Dtype);
        }

        // Only weak inputs: the bound of their widths, weak again, so that a weak int16 is not lost.
        Span<int> nodes = stackalloc int[operands.Length];
        for (var i = 0; i < operands.Length; i++)
        {
            nodes[i] = PromotionLattice.NodeOf(operands[i].Dtype, operands[i].Weak && !allWeak);
            if (nodes[i] < 0)
            {
                throw new TypePromotionException($"dtype={operands[i].Dtype} is not a valid dtype for JAX type promotion.");
            }
        }

        var bound = PromotionLattice.LeastUpperBound(nodes);
        if (bound < 0)
        {
            throw new TypePromotionException("Input dtypes have no available implicit dtype promotion path.");
        }

        var result = PromotionLattice.OperandOf(bound);
        return Strong(allWeak ? result with { Weak = true } : result);
    }

    /// <summary>The dtype and weakness of a result as <c>jnp.result_type</c> gives it: canonical, weak results at their default width.</summary>
    /// <param name="x64">Whether 64-bit types are enabled.</param>
    /// <param name="operands">One entry an input, at least one.</param>
    /// <exception cref="TypePromotionException">There is no common type.</exception>
    public static TypedOperand Result(bool x64, params ReadOnlySpan<TypedOperand> operands)
    {
        var result = Lattice(operands);
        var dtype = result.Weak ? DefaultOf(result.Dtype.Kind) : result.Dtype;
        return result with { Dtype = Canonicalisation.Canonical(dtype, x64) };
    }

    private static Dtype DefaultOf(DtypeKind kind) => kind switch
    {
        DtypeKind.SignedInteger => Dtype.Int64,
        DtypeKind.UnsignedInteger => Dtype.UInt64,
        DtypeKind.Float => Dtype.Float64,
        DtypeKind.Complex => Dtype.Complex128,
        _ => Dtype.Bool,
    };

    private static TypedOperand Strong(TypedOperand operand) => operand with { Weak = operand.Weak && operand.Dtype != Dtype.Bool };
}
