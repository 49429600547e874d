using Nnx.Jax.Backend.Managed.Special;
using Nnx.Jax.Backend.Operations;

namespace Nnx.Jax.Backend.Managed.Elementwise;

/// <summary>Functions of two float64.</summary>
internal static class BinaryDouble
{
    public static void Apply(BinaryOperation operation, ReadOnlySpan<double> left, ReadOnlySpan<double> right, Span<double> result)
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

        var function = operation == BinaryOperation.NextAfter ? Elementary.NextAfter : DoubleFunctions.Of(operation);
        var (leftStep, rightStep) = (left.Length == result.Length ? 1 : 0, right.Length == result.Length ? 1 : 0);
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = function(left[i * leftStep], right[i * rightStep]);
        }
    }
}
