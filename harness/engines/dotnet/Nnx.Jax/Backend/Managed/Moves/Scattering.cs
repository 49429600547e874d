using System.Numerics;
using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed.Dispatching;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Backend.Managed.Moves;

/// <summary>Combines windows into many starts.</summary>
internal static class Scattering
{
    public static void Run(ScatterOperation operation, CopyPlan window, NDArray source, int[] sourceStarts, NDArray target, int[] targetStarts)
    {
        if (operation == ScatterOperation.Replace)
        {
            Gathering.Run(window, source, sourceStarts, target, targetStarts);
        }
        else if (source.Dtype == Dtype.Bool)
        {
            var conjunction = operation is ScatterOperation.Multiply or ScatterOperation.Min;
            new BoolKernel(window, source, sourceStarts, target, targetStarts).Run(conjunction);
        }
        else if (source.Dtype == Dtype.Complex128)
        {
            new ComplexKernel(window, source, sourceStarts, target, targetStarts).Run(operation);
        }
        else
        {
            Dispatch.Real(source.Dtype, new Kernel(operation, window, source, sourceStarts, target, targetStarts));
        }
    }

    private static void Each<T, TCombiner>(
        CopyPlan window, ReadOnlySpan<T> source, int[] sourceStarts, Span<T> target, int[] targetStarts)
        where T : unmanaged
        where TCombiner : struct, ICombiner<T>
    {
        for (var i = 0; i < targetStarts.Length; i++)
        {
            if (targetStarts[i] >= 0)
            {
                window.Combine<T, TCombiner>(source, sourceStarts[i], target, targetStarts[i]);
            }
        }
    }

    private readonly record struct Kernel(
        ScatterOperation Operation, CopyPlan Window, NDArray Source, int[] SourceStarts, NDArray Target, int[] TargetStarts) : IRealKernel
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            var source = Source.AsSpan<T>();
            var target = Target.Fill<T>();
            switch (Operation)
            {
                case ScatterOperation.Add:
                    Each<T, Add<T>>(Window, source, SourceStarts, target, TargetStarts);
                    break;
                case ScatterOperation.Subtract:
                    Each<T, Subtract<T>>(Window, source, SourceStarts, target, TargetStarts);
                    break;
                case ScatterOperation.Multiply:
                    Each<T, Multiply<T>>(Window, source, SourceStarts, target, TargetStarts);
                    break;
                case ScatterOperation.Min:
                    Each<T, Min<T>>(Window, source, SourceStarts, target, TargetStarts);
                    break;
                default:
                    Each<T, Max<T>>(Window, source, SourceStarts, target, TargetStarts);
                    break;
            }
        }
    }

    private readonly record struct BoolKernel(CopyPlan Window, NDArray Source, int[] SourceStarts, NDArray Target, int[] TargetStarts)
    {
        public void Run(bool conjunction)
        {
            var source = Source.Raw<byte>();
            var target = Target.FillRaw<byte>();
            if (conjunction)
            {
                Each<byte, Min<byte>>(Window, source, SourceStarts, target, TargetStarts);
            }
            else
            {
                Each<byte, Max<byte>>(Window, source, SourceStarts, target, TargetStarts);
            }
        }
    }

    private readonly record struct ComplexKernel(CopyPlan Window, NDArray Source, int[] SourceStarts, NDArray Target, int[] TargetStarts)
    {
        public void Run(ScatterOperation operation)
        {
            var source = Source.AsSpan<Complex>();
            var target = Target.Fill<Complex>();
            switch (operation)
            {
                case ScatterOperation.Add:
                    Each<Complex, Add<Complex>>(Window, source, SourceStarts, target, TargetStarts);
                    break;
                case ScatterOperation.Subtract:
                    Each<Complex, Subtract<Complex>>(Window, source, SourceStarts, target, TargetStarts);
                    break;
                case ScatterOperation.Multiply:
                    Each<Complex, Multiply<Complex>>(Window, source, SourceStarts, target, TargetStarts);
                    break;
                default:
                    throw new UnsupportedOperationException($"scatter_{operation} of complex numbers");
            }
        }
    }

    private readonly struct Add<T> : ICombiner<T>
        where T : IAdditionOperators<T, T, T>
    {
        public static T Combine(T present, T update) => unchecked(present + update);
    }

    private readonly struct Subtract<T> : ICombiner<T>
        where T : ISubtractionOperators<T, T, T>
    {
        public static T Combine(T present, T update) => unchecked(present - update);
    }

    private readonly struct Multiply<T> : ICombiner<T>
        where T : IMultiplyOperators<T, T, T>
    {
        public static T Combine(T present, T update) => unchecked(present * update);
    }

    private readonly struct Min<T> : ICombiner<T>
        where T : INumber<T>
    {
        public static T Combine(T present, T update) => T.Min(present, update);
    }

    private readonly struct Max<T> : ICombiner<T>
        where T : INumber<T>
    {
        public static T Combine(T present, T update) => T.Max(present, update);
    }
}
