namespace Nnx.Jax.Dtypes;

/// <summary>NumPy's own promotion, which <c>np.ndarray</c> arithmetic follows: NumPy 2, so Python scalars are weak (NEP 50).</summary>
public static class NumpyPromotion
{
    /// <summary>The smallest dtype that both can be cast to safely, or null where there is none (<c>np.promote_types</c>).</summary>
    /// <param name="left">One dtype.</param>
    /// <param name="right">The other.</param>
    public static Dtype? Promote(Dtype left, Dtype right)
    {
        if (left == right)
        {
            return left;
        }

        if (left.IsKey || right.IsKey || left.Kind == DtypeKind.Float0 || right.Kind == DtypeKind.Float0)
        {
            return null;
        }

        if (left.Kind == DtypeKind.Bool)
        {
            return right;
        }

        if (right.Kind == DtypeKind.Bool)
        {
            return left;
        }

        return left.IsInteger && right.IsInteger ? Integers(left, right) : Inexacts(left, right);
    }

    /// <summary>The dtype of an operation between an array and a Python scalar: the scalar's kind counts, not its width.</summary>
    /// <param name="array">The array's dtype.</param>
    /// <param name="scalar">The kind of the Python scalar: bool, signed integer, float or complex.</param>
    public static Dtype WithScalar(Dtype array, DtypeKind scalar) => (array.Kind, scalar) switch
    {
        (DtypeKind.Bool, DtypeKind.SignedInteger) => Dtype.Int64,
        (DtypeKind.Bool or DtypeKind.SignedInteger or DtypeKind.UnsignedInteger, DtypeKind.Float) => Dtype.Float64,
        (DtypeKind.Bool or DtypeKind.SignedInteger or DtypeKind.UnsignedInteger, DtypeKind.Complex) => Dtype.Complex128,
        (DtypeKind.Float, DtypeKind.Complex) => array == Dtype.Float64 ? Dtype.Complex128 : Dtype.Complex64,
        _ => array,
    };

    /// <summary>The smallest float type that holds an integer type: what <c>np.sqrt</c> or <c>np.exp</c> compute in. Division always gives float64.</summary>
    /// <param name="dtype">Any dtype.</param>
    public static Dtype ToInexact(Dtype dtype) => dtype.Code switch
    {
        DtypeCode.Bool or DtypeCode.Int8 or DtypeCode.UInt8 => Dtype.Float16,
        DtypeCode.Int16 or DtypeCode.UInt16 => Dtype.Float32,
        _ when dtype.IsInteger => Dtype.Float64,
        _ => dtype,
    };

    private static Dtype Integers(Dtype left, Dtype right)
    {
        if (left.Kind == right.Kind)
        {
            return left.ItemSize >= right.ItemSize ? left : right;
        }

        var (signed, unsigned) = left.Kind == DtypeKind.SignedInteger ? (left, right) : (right, left);
        return signed.ItemSize > unsigned.ItemSize ? signed : unsigned.ItemSize switch
        {
            1 => Dtype.Int16,
            2 => Dtype.Int32,
            4 => Dtype.Int64,
            _ => Dtype.Float64,
        };
    }

    private static Dtype Inexacts(Dtype left, Dtype right)
    {
        var (real, other) = (ToInexact(left).RealPart, ToInexact(right).RealPart);
        var widest = real == other ? real
            : real.ItemSize == other.ItemSize ? Dtype.Float32 // float16 with bfloat16
            : real.ItemSize > other.ItemSize ? real : other;

        // ml_dtypes registers safe casts to bfloat16 from 8-bit integers only.
        if (widest == Dtype.BFloat16 && (left.IsInteger || right.IsInteger) && Math.Max(left.ItemSize, right.ItemSize) > 1)
        {
            widest = (left.IsInteger ? left : right).ItemSize == 1 ? Dtype.BFloat16 : Dtype.Float32;
        }

        return left.IsComplex || right.IsComplex ? Canonicalisation.ToComplex(widest) : widest;
    }
}
