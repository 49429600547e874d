using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed.Elementwise;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Backend.Managed;

public sealed partial class ManagedBackend
{
    /// <inheritdoc/>
    public NDArray Unary(UnaryOperation operation, NDArray operand)
    {
        switch (operation)
        {
            case UnaryOperation.IsFinite:
                return Finite.Test(_allocator, Widen(operand));
            case UnaryOperation.Real or UnaryOperation.Imag or UnaryOperation.Abs when operand.Dtype.IsComplex:
                return Convert(ComplexParts.Take(_allocator, operation, Widen(operand)), operand.Dtype.RealPart);
            case UnaryOperation.Real or UnaryOperation.Conj when !operand.Dtype.IsComplex:
                return operand;
            case UnaryOperation.Imag when !operand.Dtype.IsComplex:
                return _allocator.Zeros(operand.Dtype, operand.Shape);
        }

        if (IsNarrow(operand))
        {
            return Convert(Unary(operation, Widen(operand)), operand.Dtype);
        }

        var result = _allocator.New(operand.Dtype, operand.Shape);
        switch (operand.Dtype.Code)
        {
            case DtypeCode.Float32:
                UnarySingle.Apply(operation, operand.AsSpan<float>(), result.Fill<float>());
                break;
            case DtypeCode.Float64:
                UnaryDouble.Apply(operation, operand.AsSpan<double>(), result.Fill<double>());
                break;
            case DtypeCode.Complex128:
                UnaryComplex.Apply(operation, operand, result);
                break;
            case DtypeCode.Bool:
                UnaryInteger.ApplyToBools(operation, operand, result);
                break;
            default:
                UnaryInteger.Apply(operation, operand, result);
                break;
        }

        return result;
    }

    /// <inheritdoc/>
    public NDArray Binary(BinaryOperation operation, NDArray left, NDArray right)
    {
        if (operation == BinaryOperation.Complex)
        {
            return ComplexParts.Join(_allocator, left, right, Common(left, right));
        }

        // lax.pow lets the exponent be an integer.
        if (operation == BinaryOperation.Power && left.Dtype != right.Dtype)
        {
            right = Convert(right, left.Dtype);
        }

        if (IsNarrow(left))
        {
            return operation == BinaryOperation.NextAfter
                ? HalfNeighbours.NextAfter(_allocator, left, right, Common(left, right))
                : Convert(Binary(operation, Widen(left), Widen(right)), left.Dtype);
        }

        var result = _allocator.New(left.Dtype, Common(left, right));
        switch (left.Dtype.Code)
        {
            case DtypeCode.Float32:
                BinarySingle.Apply(operation, left.AsSpan<float>(), right.AsSpan<float>(), result.Fill<float>());
                break;
            case DtypeCode.Float64:
                BinaryDouble.Apply(operation, left.AsSpan<double>(), right.AsSpan<double>(), result.Fill<double>());
                break;
            case DtypeCode.Complex128:
                BinaryComplex.Apply(operation, left, right, result);
                break;
            case DtypeCode.Bool:
                BinaryInteger.ApplyToBools(operation, left, right, result);
                break;
            default:
                BinaryInteger.Apply(operation, left, right, result);
                break;
        }

        return result;
    }

    /// <inheritdoc/>
    public NDArray Compare(Comparison comparison, NDArray left, NDArray right)
    {
        var result = _allocator.New(Dtype.Bool, Common(left, right));
        Comparing.Apply(comparison, Widen(left), Widen(right), result);
        return result;
    }

    /// <inheritdoc/>
    public NDArray IntegerPower(NDArray operand, int exponent)
    {
        if (IsNarrow(operand))
        {
            return Convert(IntegerPower(Widen(operand), exponent), operand.Dtype);
        }

        var one = Full(NDArray.ScalarOf(1.0, operand.Dtype), operand.Shape);
        NDArray? power = null;
        var square = operand;
        for (var rest = Math.Abs((long)exponent); rest > 0; rest >>= 1)
        {
            if ((rest & 1) != 0)
            {
                power = power is null ? square : Binary(BinaryOperation.Multiply, power, square);
            }

            square = rest > 1 ? Binary(BinaryOperation.Multiply, square, square) : square;
        }

        return power is null ? one : exponent < 0 ? Binary(BinaryOperation.Divide, one, power) : power;
    }

    /// <inheritdoc/>
    public NDArray Select(NDArray which, params ReadOnlySpan<NDArray> cases)
    {
        var result = _allocator.New(cases[0].Dtype, cases[0].Shape);
        Selecting.Apply(which, [.. cases], result);
        return result;
    }

    /// <inheritdoc/>
    public NDArray Clamp(NDArray low, NDArray operand, NDArray high)
        => Binary(BinaryOperation.Minimum, Binary(BinaryOperation.Maximum, operand, low), high);

    /// <inheritdoc/>
    public NDArray Convert(NDArray operand, Dtype dtype) => Converting.Convert(_allocator, operand, dtype);

    /// <inheritdoc/>
    public NDArray ReducePrecision(NDArray operand, int exponentBits, int mantissaBits)
    {
        if (IsHalf(operand))
        {
            return Convert(ReducePrecision(Widen(operand), exponentBits, mantissaBits), operand.Dtype);
        }

        var result = _allocator.New(operand.Dtype, operand.Shape);
        Rounding.ReducePrecision(operand, result, exponentBits, mantissaBits);
        return result;
    }

    private static Shape Common(NDArray left, NDArray right) => left.Rank == 0 ? right.Shape : left.Shape;
}
