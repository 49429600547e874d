using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.Elementwise;

/// <summary><c>pow</c>: the exponent may be of an integer dtype.</summary>
internal sealed class PowerPrimitive() : BinaryPrimitive("pow", BinaryOperation.Power, AcceptedDtypes.Inexact, Left, Right)
{
    protected override void CheckDtypes(Aval[] inputs)
    {
        if (!inputs[0].Dtype.IsInexact)
        {
            throw PyError.Type($"pow does not accept dtype {inputs[0].Dtype} at position 0. Accepted dtypes at position 0 are subtypes of floating, complexfloating.");
        }

        if (!inputs[1].Dtype.IsInteger)
        {
            ElementwiseRules.CheckSameDtypes("pow", inputs);
        }
    }

    private static JaxValue Left(LaxFunctions lax, JaxValue tangent, JaxValue result, JaxValue x, JaxValue y)
    {
        if (y.Dtype.IsInteger)
        {
            // A zero exponent would ask for 0 · x⁻¹.
            var safe = lax.Select(Eq0(y), lax.FullLike(y, 1), y);
            var slope = lax.Mul(lax.Convert(y, x.Dtype), lax.Pow(x, lax.Sub(safe, lax.Like(safe, 1))));
            return lax.Mul(tangent, slope);
        }

        var exponent = lax.Select(Eq0(y), lax.FullLike(y, 0), lax.Sub(y, lax.Like(y, 1)));
        var zeroBase = lax.Select(Eq0(y), lax.FullLike(y, 1), exponent);
        return lax.Mul(tangent, lax.Mul(y, lax.Pow(x, zeroBase)));

        JaxValue Eq0(JaxValue value) => lax.Eq(value, lax.Like(value, 0));
    }

    private static JaxValue Right(LaxFunctions lax, JaxValue tangent, JaxValue result, JaxValue x, JaxValue y)
    {
        // At base 0 the logarithm is infinite, but the result is 0.
        var safe = lax.Select(lax.Eq(x, lax.Like(x, 0)), lax.FullLike(x, 1), x);
        return lax.Mul(tangent, lax.Mul(lax.Log(safe), result));
    }
}
