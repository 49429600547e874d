using System.Numerics.Tensors;
using Nnx.Jax.Backend.Operations;

namespace Nnx.Jax.Backend.Managed.Elementwise;

/// <summary>float64 functions.</summary>
internal static class UnaryDouble
{
    public static void Apply(UnaryOperation operation, ReadOnlySpan<double> operand, Span<double> result)
    {
        switch (operation)
        {
            case UnaryOperation.Negate:
                TensorPrimitives.Negate(operand, result);
                break;
            case UnaryOperation.Abs:
                TensorPrimitives.Abs(operand, result);
                break;
            case UnaryOperation.Square:
                TensorPrimitives.Multiply(operand, operand, result);
                break;
            case UnaryOperation.Sqrt:
                TensorPrimitives.Sqrt(operand, result);
                break;
            default:
                var function = DoubleFunctions.Of(operation);
                for (var i = 0; i < result.Length; i++)
                {
                    result[i] = function(operand[i]);
                }

                break;
        }
    }
}
