using System.Numerics;
using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed.Dispatching;
using Nnx.Jax.Backend.Operations;

namespace Nnx.Jax.Backend.Managed.Elementwise;

/// <summary>Functions of integers and bools; all wrap.</summary>
internal static class UnaryInteger
{
    public static void Apply(UnaryOperation operation, NDArray operand, NDArray result)
        => Dispatch.Integer(operand.Dtype, new Kernel(operation, operand, result));

    public static void ApplyToBools(UnaryOperation operation, NDArray operand, NDArray result)
    {
        if (operation != UnaryOperation.Not)
        {
            throw new UnsupportedOperationException($"{operation} of bool");
        }

        var source = operand.AsSpan<bool>();
        var target = result.Fill<bool>();
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = !source[i];
        }
    }

    private readonly record struct Kernel(UnaryOperation Operation, NDArray Operand, NDArray Result) : IIntegerKernel
    {
        public void Run<T>()
            where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
        {
            var source = Operand.AsSpan<T>();
            var target = Result.Fill<T>();
            switch (Operation)
            {
                case UnaryOperation.Negate:
                    for (var i = 0; i < target.Length; i++)
                    {
                        target[i] = unchecked(-source[i]);
                    }

                    break;
                case UnaryOperation.Abs:
                    for (var i = 0; i < target.Length; i++)
                    {
                        target[i] = T.IsNegative(source[i]) ? unchecked(-source[i]) : source[i];
                    }

                    break;
                case UnaryOperation.Sign:
                    for (var i = 0; i < target.Length; i++)
                    {
                        target[i] = T.IsNegative(source[i]) ? unchecked(-T.One) : T.IsZero(source[i]) ? T.Zero : T.One;
                    }

                    break;
                case UnaryOperation.Square:
                    for (var i = 0; i < target.Length; i++)
                    {
                        target[i] = unchecked(source[i] * source[i]);
                    }

                    break;
                case UnaryOperation.Not:
                    for (var i = 0; i < target.Length; i++)
                    {
                        target[i] = ~source[i];
                    }

                    break;
                case UnaryOperation.PopulationCount:
                    for (var i = 0; i < target.Length; i++)
                    {
                        target[i] = T.PopCount(source[i]);
                    }

                    break;
                case UnaryOperation.CountLeadingZeros:
                    for (var i = 0; i < target.Length; i++)
                    {
                        target[i] = T.LeadingZeroCount(source[i]);
                    }

                    break;
                default:
                    throw new UnsupportedOperationException($"{Operation} of {Operand.Dtype}");
            }
        }
    }
}
