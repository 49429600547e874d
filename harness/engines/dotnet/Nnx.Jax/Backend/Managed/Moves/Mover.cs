using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed.Dispatching;

namespace Nnx.Jax.Backend.Managed.Moves;

/// <summary>Runs copy plans between arrays of one item size.</summary>
internal static class Mover
{
    public static void Copy(CopyPlan plan, NDArray source, int sourceStart, NDArray target, int targetStart)
        => Dispatch.Raw(source.Dtype, new CopyKernel(plan, source, sourceStart, target, targetStart));

    public static void Fill(NDArray target, NDArray scalar) => Dispatch.Raw(target.Dtype, new FillKernel(target, scalar));

    private readonly record struct CopyKernel(CopyPlan Plan, NDArray Source, int SourceStart, NDArray Target, int TargetStart) : IRawKernel
    {
        public void Run<T>()
            where T : unmanaged
            => Plan.Copy(Source.Raw<T>(), SourceStart, Target.FillRaw<T>(), TargetStart);
    }

    private readonly record struct FillKernel(NDArray Target, NDArray Scalar) : IRawKernel
    {
        public void Run<T>()
            where T : unmanaged
            => Target.FillRaw<T>().Fill(Scalar.Raw<T>()[0]);
    }
}
