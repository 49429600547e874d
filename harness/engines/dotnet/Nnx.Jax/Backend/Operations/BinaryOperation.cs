namespace Nnx.Jax.Backend.Operations;

/// <summary>Elementwise functions of two arrays of one dtype, named as in lax.</summary>
public enum BinaryOperation
{
    /// <summary><c>add</c>; integers wrap, bools are or-ed.</summary>
    Add,

    /// <summary><c>sub</c>; integers wrap.</summary>
    Subtract,

    /// <summary><c>mul</c>; integers wrap, bools are and-ed.</summary>
    Multiply,

    /// <summary><c>div</c>; integers cut towards zero, by zero they give -1.</summary>
    Divide,

    /// <summary><c>rem</c>, with the sign of the left operand; integers by zero give the left operand.</summary>
    Remainder,

    /// <summary><c>max</c>; NaN wins.</summary>
    Maximum,

    /// <summary><c>min</c>; NaN wins.</summary>
    Minimum,

    /// <summary><c>pow</c>; the exponent may be of an integer dtype.</summary>
    Power,

    /// <summary><c>atan2</c>.</summary>
    Atan2,

    /// <summary><c>nextafter</c>.</summary>
    NextAfter,

    /// <summary><c>and</c>, bitwise.</summary>
    And,

    /// <summary><c>or</c>, bitwise.</summary>
    Or,

    /// <summary><c>xor</c>, bitwise.</summary>
    Xor,

    /// <summary><c>shift_left</c>; 0 for amounts of the width or more.</summary>
    ShiftLeft,

    /// <summary><c>shift_right_arithmetic</c>; amounts of the width or more give the sign.</summary>
    ShiftRightArithmetic,

    /// <summary><c>shift_right_logical</c>; 0 for amounts of the width or more.</summary>
    ShiftRightLogical,

    /// <summary><c>complex</c>: real and imaginary part; the result is complex.</summary>
    Complex,

    /// <summary><c>igamma</c>, the lower regularised incomplete gamma function.</summary>
    Igamma,

    /// <summary><c>igammac</c>, the upper one.</summary>
    Igammac,

    /// <summary><c>zeta</c>, Hurwitz.</summary>
    Zeta,

    /// <summary><c>polygamma</c>.</summary>
    Polygamma,
}
