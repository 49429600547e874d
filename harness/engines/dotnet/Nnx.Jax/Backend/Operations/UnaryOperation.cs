namespace Nnx.Jax.Backend.Operations;

/// <summary>Elementwise functions of one array, named as in lax. The result has the dtype of the operand unless said otherwise.</summary>
public enum UnaryOperation
{
    /// <summary><c>neg</c>; integers wrap.</summary>
    Negate,

    /// <summary><c>abs</c>; of complex numbers the real magnitude.</summary>
    Abs,

    /// <summary><c>sign</c>; keeps zeros and NaN, <c>x/|x|</c> for complex numbers.</summary>
    Sign,

    /// <summary><c>floor</c>.</summary>
    Floor,

    /// <summary><c>ceil</c>.</summary>
    Ceil,

    /// <summary><c>round</c>, ties away from zero.</summary>
    RoundHalfAwayFromZero,

    /// <summary><c>round</c>, ties to even.</summary>
    RoundHalfToEven,

    /// <summary><c>exp</c>.</summary>
    Exp,

    /// <summary><c>exp2</c>.</summary>
    Exp2,

    /// <summary><c>expm1</c>, exact near zero.</summary>
    Expm1,

    /// <summary><c>log</c>.</summary>
    Log,

    /// <summary><c>log1p</c>, exact near zero.</summary>
    Log1p,

    /// <summary><c>sqrt</c>.</summary>
    Sqrt,

    /// <summary><c>rsqrt</c>.</summary>
    Rsqrt,

    /// <summary><c>cbrt</c>.</summary>
    Cbrt,

    /// <summary><c>square</c>.</summary>
    Square,

    /// <summary><c>sin</c>.</summary>
    Sin,

    /// <summary><c>cos</c>.</summary>
    Cos,

    /// <summary><c>tan</c>.</summary>
    Tan,

    /// <summary><c>asin</c>.</summary>
    Asin,

    /// <summary><c>acos</c>.</summary>
    Acos,

    /// <summary><c>atan</c>.</summary>
    Atan,

    /// <summary><c>sinh</c>.</summary>
    Sinh,

    /// <summary><c>cosh</c>.</summary>
    Cosh,

    /// <summary><c>tanh</c>.</summary>
    Tanh,

    /// <summary><c>asinh</c>.</summary>
    Asinh,

    /// <summary><c>acosh</c>.</summary>
    Acosh,

    /// <summary><c>atanh</c>.</summary>
    Atanh,

    /// <summary><c>logistic</c>, 1 / (1 + exp(-x)).</summary>
    Logistic,

    /// <summary><c>erf</c>.</summary>
    Erf,

    /// <summary><c>erfc</c>.</summary>
    Erfc,

    /// <summary><c>erf_inv</c> by the polynomials of M. Giles, as XLA computes it.</summary>
    ErfInv,

    /// <summary><c>lgamma</c>.</summary>
    Lgamma,

    /// <summary><c>digamma</c>.</summary>
    Digamma,

    /// <summary><c>bessel_i0e</c>.</summary>
    BesselI0e,

    /// <summary><c>bessel_i1e</c>.</summary>
    BesselI1e,

    /// <summary><c>not</c>, bitwise.</summary>
    Not,

    /// <summary><c>population_count</c>.</summary>
    PopulationCount,

    /// <summary><c>clz</c>.</summary>
    CountLeadingZeros,

    /// <summary><c>is_finite</c>; the result is bool.</summary>
    IsFinite,

    /// <summary><c>real</c>; the result is the real dtype.</summary>
    Real,

    /// <summary><c>imag</c>; the result is the real dtype.</summary>
    Imag,

    /// <summary><c>conj</c>.</summary>
    Conj,
}
