using System.Numerics.Tensors;
using Nnx.Jax.Backend.Managed.Special;
using Nnx.Jax.Backend.Operations;

namespace Nnx.Jax.Backend.Managed.Elementwise;

/// <summary>float32 functions: vectorised where that is exact to an ulp or so, else computed in double and rounded.</summary>
internal static class UnarySingle
{
    public static void Apply(UnaryOperation operation, ReadOnlySpan<float> operand, Span<float> result)
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
            case UnaryOperation.Floor:
                TensorPrimitives.Floor(operand, result);
                break;
            case UnaryOperation.Ceil:
                TensorPrimitives.Ceiling(operand, result);
                break;
            case UnaryOperation.ErfInv:
                for (var i = 0; i < result.Length; i++)
                {
                    result[i] = InverseErrorFunction.Single(operand[i]);
                }

                break;
            default:
                var function = DoubleFunctions.Of(operation);
                for (var i = 0; i < result.Length; i++)
                {
                    result[i] = (float)function(operand[i]);
                }

                break;
        }
    }
}
