using Nnx.Jax.Backend.Managed.Special;
using Nnx.Jax.Backend.Operations;

namespace Nnx.Jax.Backend.Managed.Elementwise;

/// <summary>Functions of two float32; what is not vectorised is computed in double and rounded.</summary>
internal static class BinarySingle
{
    public static void Apply(BinaryOperation operation, ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> result)
    {
        if (BinaryFloat.TryApply(operation, left, right, result))
        {
            return;
        }

        if (operation == BinaryOperation.Divide)
        {
            BinaryFloat.Divide(left, right, result);
            return;
        }

        var (leftStep, rightStep) = (left.Length == result.Length ? 1 : 0, right.Length == result.Length ? 1 : 0);
        if (operation == BinaryOperation.NextAfter)
        {
            for (var i = 0; i < result.Length; i++)
            {
                result[i] = Elementary.NextAfter(left[i * leftStep], right[i * rightStep]);
            }

            return;
        }

        var function = DoubleFunctions.Of(operation);
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = (float)function(left[i * leftStep], right[i * rightStep]);
        }
    }
}
