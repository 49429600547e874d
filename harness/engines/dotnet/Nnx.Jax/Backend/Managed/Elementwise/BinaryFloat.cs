using System.Numerics;
using System.Numerics.Tensors;
using Nnx.Jax.Backend.Operations;

namespace Nnx.Jax.Backend.Managed.Elementwise;

/// <summary>The vectorised functions of two floats; either side may be a single element.</summary>
internal static class BinaryFloat
{
    /// <summary>False where the operation is not a vectorised one.</summary>
    public static bool TryApply<T>(BinaryOperation operation, ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> result)
        where T : unmanaged, INumber<T>
    {
        var (leftScalar, rightScalar) = (left.Length != result.Length, right.Length != result.Length);
        switch (operation)
        {
            case BinaryOperation.Add when rightScalar:
                TensorPrimitives.Add(left, right[0], result);
                return true;
            case BinaryOperation.Add when leftScalar:
                TensorPrimitives.Add(right, left[0], result);
                return true;
            case BinaryOperation.Add:
                TensorPrimitives.Add(left, right, result);
                return true;
            case BinaryOperation.Subtract when rightScalar:
                TensorPrimitives.Subtract(left, right[0], result);
                return true;
            case BinaryOperation.Subtract when leftScalar:
                TensorPrimitives.Subtract(left[0], right, result);
                return true;
            case BinaryOperation.Subtract:
                TensorPrimitives.Subtract(left, right, result);
                return true;
            case BinaryOperation.Multiply when rightScalar:
                TensorPrimitives.Multiply(left, right[0], result);
                return true;
            case BinaryOperation.Multiply when leftScalar:
                TensorPrimitives.Multiply(right, left[0], result);
                return true;
            case BinaryOperation.Multiply:
                TensorPrimitives.Multiply(left, right, result);
                return true;
            case BinaryOperation.Maximum when rightScalar:
                TensorPrimitives.Max(left, right[0], result);
                return true;
            case BinaryOperation.Maximum when leftScalar:
                TensorPrimitives.Max(right, left[0], result);
                return true;
            case BinaryOperation.Maximum:
                TensorPrimitives.Max(left, right, result);
                return true;
            case BinaryOperation.Minimum when rightScalar:
                TensorPrimitives.Min(left, right[0], result);
                return true;
            case BinaryOperation.Minimum when leftScalar:
                TensorPrimitives.Min(right, left[0], result);
                return true;
            case BinaryOperation.Minimum:
                TensorPrimitives.Min(left, right, result);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Division of floats; for integers .NET would throw on zero.</summary>
    public static void Divide<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> result)
        where T : unmanaged, IFloatingPoint<T>
    {
        if (right.Length != result.Length)
        {
            TensorPrimitives.Divide(left, right[0], result);
        }
        else if (left.Length != result.Length)
        {
            TensorPrimitives.Divide(left[0], right, result);
        }
        else
        {
            TensorPrimitives.Divide(left, right, result);
        }
    }
}
