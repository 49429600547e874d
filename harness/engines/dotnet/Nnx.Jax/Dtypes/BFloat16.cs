namespace Nnx.Jax.Dtypes;

/// <summary>The upper half of a float32: 8 bits of exponent, 7 of mantissa. Arithmetic is done in float32.</summary>
/// <param name="Bits">The sixteen bits.</param>
public readonly record struct BFloat16(ushort Bits)
{
    /// <summary>The same number as float32; exact.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator float(BFloat16 value) => BitConverter.UInt32BitsToSingle((uint)value.Bits << 16);

    /// <summary>The nearest bfloat16, ties to even; NaN stays NaN.</summary>
    /// <param name="value">The number.</param>
    public static explicit operator BFloat16(float value)
    {
        var bits = BitConverter.SingleToUInt32Bits(value);
        return float.IsNaN(value)
            ? new((ushort)((bits >> 16) | 0x40))
            : new((ushort)((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16));
    }

    /// <summary>The same number as float32; exact.</summary>
    public float ToSingle() => this;

    /// <summary>The nearest bfloat16, ties to even.</summary>
    /// <param name="value">The number.</param>
    public static BFloat16 FromSingle(float value) => (BFloat16)value;
}
