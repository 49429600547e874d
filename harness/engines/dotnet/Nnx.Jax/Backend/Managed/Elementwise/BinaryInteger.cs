using System.Numerics;
using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed.Dispatching;
using Nnx.Jax.Backend.Operations;

namespace Nnx.Jax.Backend.Managed.Elementwise;

/// <summary>Functions of two integers or bools; all wrap, and what C leaves undefined is as XLA defines it.</summary>
internal static class BinaryInteger
{
    public static void Apply(BinaryOperation operation, NDArray left, NDArray right, NDArray result)
        => Dispatch.Integer(left.Dtype, new Kernel(operation, left, right, result));

    public static void ApplyToBools(BinaryOperation operation, NDArray left, NDArray right, NDArray result)
    {
        var x = left.Raw<byte>();
        var y = right.Raw<byte>();
        var target = result.FillRaw<byte>();
        var (leftStep, rightStep) = (x.Length == target.Length ? 1 : 0, y.Length == target.Length ? 1 : 0);
        switch (operation)
        {
            case BinaryOperation.And or BinaryOperation.Multiply or BinaryOperation.Minimum:
                for (var i = 0; i < target.Length; i++)
                {
                    target[i] = (byte)(x[i * leftStep] & y[i * rightStep]);
                }

                break;
            case BinaryOperation.Or or BinaryOperation.Add or BinaryOperation.Maximum:
                for (var i = 0; i < target.Length; i++)
                {
                    target[i] = (byte)(x[i * leftStep] | y[i * rightStep]);
                }

                break;
            case BinaryOperation.Xor:
                for (var i = 0; i < target.Length; i++)
                {
                    target[i] = (byte)(x[i * leftStep] ^ y[i * rightStep]);
                }

                break;
            default:
                throw new UnsupportedOperationException($"{operation} of bool");
        }
    }

    private readonly record struct Kernel(BinaryOperation Operation, NDArray Left, NDArray Right, NDArray Result) : IIntegerKernel
    {
        public void Run<T>()
            where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
        {
            var left = Left.AsSpan<T>();
            var right = Right.AsSpan<T>();
            var result = Result.Fill<T>();
            if (BinaryFloat.TryApply(Operation, left, right, result))
            {
                return;
            }

            Func<T, T, T> function = Operation switch
            {
                BinaryOperation.Divide => IntegerFunctions.Divide,
                BinaryOperation.Remainder => IntegerFunctions.Remainder,
                BinaryOperation.Power => IntegerFunctions.Power,
                BinaryOperation.And => static (x, y) => x & y,
                BinaryOperation.Or => static (x, y) => x | y,
                BinaryOperation.Xor => static (x, y) => x ^ y,
                BinaryOperation.ShiftLeft => IntegerFunctions.ShiftLeft,
                BinaryOperation.ShiftRightArithmetic => IntegerFunctions.ShiftRightArithmetic,
                BinaryOperation.ShiftRightLogical => IntegerFunctions.ShiftRightLogical,
                _ => throw new UnsupportedOperationException($"{Operation} of {Left.Dtype}"),
            };

            var (leftStep, rightStep) = (left.Length == result.Length ? 1 : 0, right.Length == result.Length ? 1 : 0);
            for (var i = 0; i < result.Length; i++)
            {
                result[i] = function(left[i * leftStep], right[i * rightStep]);
            }
        }
    }
}
