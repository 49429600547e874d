using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;

namespace Nnx.Jax.Lax.Elementwise;

/// <summary>The elementwise functions of two arguments.</summary>
internal static class BinaryPrimitives
{
    public static BinaryPrimitive Add { get; } = new LinearBinaryPrimitive("add", BinaryOperation.Add, AcceptedDtypes.Number,
        (_, g, _, _, _) => g, (_, g, _, _, _) => g, (_, ct, _) => ct, (_, ct, _) => ct);

    public static BinaryPrimitive Sub { get; } = new LinearBinaryPrimitive("sub", BinaryOperation.Subtract, AcceptedDtypes.Number,
        (_, g, _, _, _) => g, (lax, g, _, _, _) => lax.Neg(g), (_, ct, _) => ct, (lax, ct, _) => lax.Neg(ct));

    public static BinaryPrimitive Mul { get; } = new LinearBinaryPrimitive("mul", BinaryOperation.Multiply, AcceptedDtypes.Number,
        (lax, g, _, _, y) => lax.Mul(g, y), (lax, g, _, x, _) => lax.Mul(x, g), (lax, ct, y) => lax.Mul(ct, y!), (lax, ct, x) => lax.Mul(x!, ct));

    public static BinaryPrimitive Div { get; } = new LinearBinaryPrimitive("div", BinaryOperation.Divide, AcceptedDtypes.Number,
        (lax, g, _, _, y) => lax.Div(g, y), (lax, g, _, x, y) => lax.Mul(lax.Mul(lax.Neg(g), x), lax.IntegerPow(y, -2)),
        (lax, ct, y) => lax.Div(ct, y!), null);

    public static BinaryPrimitive Complex { get; } = new LinearBinaryPrimitive("complex", BinaryOperation.Complex, AcceptedDtypes.Float,
        (lax, g, _, _, y) => lax.Complex(g, lax.ZerosLike(g)), (lax, g, _, _, _) => lax.Complex(lax.ZerosLike(g), g),
        (lax, ct, _) => lax.Real(ct), (lax, ct, _) => lax.Imag(lax.Neg(ct)));

    public static BinaryPrimitive Rem { get; } = new("rem", BinaryOperation.Remainder, AcceptedDtypes.Integer | AcceptedDtypes.Float,
        (lax, g, y, _, _) => g, (lax, g, _, x, y) => lax.Mul(lax.Neg(g), Truncate(lax, lax.Div(x, y))));

    public static BinaryPrimitive Max { get; } = new("max", BinaryOperation.Maximum, AcceptedDtypes.Any,
        (lax, g, z, x, y) => lax.Mul(g, Share(lax, z, x, y)), (lax, g, z, x, y) => lax.Mul(g, Share(lax, z, y, x)));

    public static BinaryPrimitive Min { get; } = new("min", BinaryOperation.Minimum, AcceptedDtypes.Any,
        (lax, g, z, x, y) => lax.Mul(g, Share(lax, z, x, y)), (lax, g, z, x, y) => lax.Mul(g, Share(lax, z, y, x)));

    public static BinaryPrimitive Pow { get; } = new PowerPrimitive();

    public static BinaryPrimitive Atan2 { get; } = new("atan2", BinaryOperation.Atan2, AcceptedDtypes.Inexact,
        (lax, g, _, x, y) => lax.Mul(g, lax.Div(y, lax.Add(lax.Square(x), lax.Square(y)))),
        (lax, g, _, x, y) => lax.Mul(g, lax.Div(lax.Neg(x), lax.Add(lax.Square(x), lax.Square(y)))));

    public static BinaryPrimitive NextAfter { get; } = new("nextafter", BinaryOperation.NextAfter, AcceptedDtypes.Float);

    public static BinaryPrimitive And { get; } = new("and", BinaryOperation.And, AcceptedDtypes.IntegerOrBool);

    public static BinaryPrimitive Or { get; } = new("or", BinaryOperation.Or, AcceptedDtypes.IntegerOrBool);

    public static BinaryPrimitive Xor { get; } = new("xor", BinaryOperation.Xor, AcceptedDtypes.IntegerOrBool);

    public static BinaryPrimitive ShiftLeft { get; } = new("shift_left", BinaryOperation.ShiftLeft, AcceptedDtypes.Integer);

    public static BinaryPrimitive ShiftRightArithmetic { get; } = new("shift_right_arithmetic", BinaryOperation.ShiftRightArithmetic, AcceptedDtypes.Integer);

    public static BinaryPrimitive ShiftRightLogical { get; } = new("shift_right_logical", BinaryOperation.ShiftRightLogical, AcceptedDtypes.Integer);

    public static BinaryPrimitive Igamma { get; } = new("igamma", BinaryOperation.Igamma, AcceptedDtypes.Float,
        null, (lax, g, _, a, x) => lax.Mul(g, GammaDensity(lax, a, x)));

    public static BinaryPrimitive Igammac { get; } = new("igammac", BinaryOperation.Igammac, AcceptedDtypes.Float,
        null, (lax, g, _, a, x) => lax.Neg(lax.Mul(g, GammaDensity(lax, a, x))));

    public static BinaryPrimitive Zeta { get; } = new("zeta", BinaryOperation.Zeta, AcceptedDtypes.Float,
        null, (lax, g, _, x, q) => lax.Mul(lax.Mul(g, lax.Neg(x)), lax.Zeta(lax.Add(x, lax.Like(x, 1)), q)));

    public static BinaryPrimitive Polygamma { get; } = new("polygamma", BinaryOperation.Polygamma, AcceptedDtypes.Float,
        null, (lax, g, _, m, x) => lax.Mul(g, lax.Polygamma(lax.Add(m, lax.Like(m, 1)), x)));

    /// <summary>The sum of cotangents; jaxprs show it apart from <c>add</c>.</summary>
    public static BinaryPrimitive AddAny { get; } = new LinearBinaryPrimitive("add_any", BinaryOperation.Add, AcceptedDtypes.Any,
        (_, g, _, _, _) => g, (_, g, _, _, _) => g, (_, ct, _) => ct, (_, ct, _) => ct);

    public static ComparisonPrimitive Eq { get; } = new("eq", Comparison.Equal, AcceptedDtypes.All);

    public static ComparisonPrimitive Ne { get; } = new("ne", Comparison.NotEqual, AcceptedDtypes.All);

    public static ComparisonPrimitive Lt { get; } = new("lt", Comparison.Less, AcceptedDtypes.Any);

    public static ComparisonPrimitive Le { get; } = new("le", Comparison.LessOrEqual, AcceptedDtypes.Any);

    public static ComparisonPrimitive Gt { get; } = new("gt", Comparison.Greater, AcceptedDtypes.Any);

    public static ComparisonPrimitive Ge { get; } = new("ge", Comparison.GreaterOrEqual, AcceptedDtypes.Any);

    // Where both are the extreme, each gets half.
    private static JaxValue Share(LaxFunctions lax, JaxValue result, JaxValue one, JaxValue other)
    {
        var (zero, half, whole) = (lax.FullLike(result, 0), lax.FullLike(result, 0.5), lax.FullLike(result, 1));
        var mine = lax.Select(Equal(one), whole, zero);
        return lax.Select(lax.And(Equal(one), Equal(other)), half, mine);

        JaxValue Equal(JaxValue operand) => lax.Eq(operand, result);
    }

    private static JaxValue Truncate(LaxFunctions lax, JaxValue value) =>
        lax.Mul(lax.Sign(value), lax.Floor(lax.Abs(value)));

    private static JaxValue GammaDensity(LaxFunctions lax, JaxValue a, JaxValue x) =>
        lax.Exp(lax.Sub(lax.Sub(lax.Mul(lax.Sub(a, lax.Like(a, 1)), lax.Log(x)), x), lax.Lgamma(a)));
}
