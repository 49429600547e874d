using System.Collections.Immutable;

namespace Nnx.Jax.Dtypes;

/// <summary>
/// JAX's promotion lattice (jax.readthedocs.io, "Type promotion semantics") as an upward closed relation: which nodes stand above which.
/// Nodes are the dtypes and three weak scalar types.
/// </summary>
internal static class PromotionLattice
{
    private const int WeakInt = (int)DtypeCode.Complex128 + 1;
    private const int WeakFloat = WeakInt + 1;
    private const int WeakComplex = WeakFloat + 1;
    private const int Count = WeakComplex + 1;

    // Bit n of row m: node n is m or above it.
    private static readonly ImmutableArray<uint> Above = Close(
        (DtypeCode.Bool, [WeakInt]),
        ((DtypeCode)WeakInt, [(int)DtypeCode.UInt8, (int)DtypeCode.Int8]),
        (DtypeCode.UInt8, [(int)DtypeCode.Int16, (int)DtypeCode.UInt16]),
        (DtypeCode.UInt16, [(int)DtypeCode.Int32, (int)DtypeCode.UInt32]),
        (DtypeCode.UInt32, [(int)DtypeCode.Int64, (int)DtypeCode.UInt64]),
        (DtypeCode.UInt64, [WeakFloat]),
        (DtypeCode.Int8, [(int)DtypeCode.Int16]),
        (DtypeCode.Int16, [(int)DtypeCode.Int32]),
        (DtypeCode.Int32, [(int)DtypeCode.Int64]),
        (DtypeCode.Int64, [WeakFloat]),
        ((DtypeCode)WeakFloat, [(int)DtypeCode.BFloat16, (int)DtypeCode.Float16, WeakComplex]),
        (DtypeCode.BFloat16, [(int)DtypeCode.Float32]),
        (DtypeCode.Float16, [(int)DtypeCode.Float32]),
        (DtypeCode.Float32, [(int)DtypeCode.Float64, (int)DtypeCode.Complex64]),
        (DtypeCode.Float64, [(int)DtypeCode.Complex128]),
        ((DtypeCode)WeakComplex, [(int)DtypeCode.Complex64]),
        (DtypeCode.Complex64, [(int)DtypeCode.Complex128]));

    /// <summary>The node of a dtype; a weak dtype stands at its Python scalar type.</summary>
    public static int NodeOf(Dtype dtype, bool weak) => dtype.Kind switch
    {
        DtypeKind.Float0 or DtypeKind.Key => -1,
        DtypeKind.SignedInteger or DtypeKind.UnsignedInteger when weak => WeakInt,
        DtypeKind.Float when weak => WeakFloat,
        DtypeKind.Complex when weak => WeakComplex,
        _ => (int)dtype.Code,
    };

    /// <summary>The least node that stands above all of the given, or -1.</summary>
    public static int LeastUpperBound(ReadOnlySpan<int> nodes)
    {
        var common = uint.MaxValue;
        foreach (var node in nodes)
        {
            common &= Above[node];
        }

        for (var node = 0; node < Count; node++)
        {
            if ((common & (1u << node)) != 0 && (common & ~Above[node]) == 0)
            {
                return node;
            }
        }

        return -1;
    }

    /// <summary>The dtype and weakness that a node stands for.</summary>
    public static TypedOperand OperandOf(int node) => node switch
    {
        WeakInt => new(Dtype.Int64, true),
        WeakFloat => new(Dtype.Float64, true),
        WeakComplex => new(Dtype.Complex128, true),
        _ => new(Dtype.All[node]),
    };

    private static ImmutableArray<uint> Close(params (DtypeCode Node, int[] Next)[] edges)
    {
        var above = new uint[Count];
        for (var node = 0; node < Count; node++)
        {
            above[node] = 1u << node;
        }

        for (var round = 0; round < Count; round++)
        {
            foreach (var (node, next) in edges)
            {
                foreach (var upper in next)
                {
                    above[(int)node] |= above[upper];
                }
            }
        }

        return [.. above];
    }
}
