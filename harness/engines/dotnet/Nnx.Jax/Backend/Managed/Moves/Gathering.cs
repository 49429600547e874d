using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed.Dispatching;

namespace Nnx.Jax.Backend.Managed.Moves;

/// <summary>Copies windows from many starts.</summary>
internal static class Gathering
{
    public static void Run(CopyPlan window, NDArray source, int[] sourceStarts, NDArray target, int[] targetStarts)
        => Dispatch.Raw(source.Dtype, new Kernel(window, source, sourceStarts, target, targetStarts));

    private readonly record struct Kernel(CopyPlan Window, NDArray Source, int[] SourceStarts, NDArray Target, int[] TargetStarts) : IRawKernel
    {
        public void Run<T>()
            where T : unmanaged
        {
            var source = Source.Raw<T>();
            var target = Target.FillRaw<T>();
            for (var i = 0; i < SourceStarts.Length; i++)
            {
                if (SourceStarts[i] < 0 || TargetStarts[i] < 0)
                {
                    continue;
                }

                if (Window.IsElement)
                {
                    target[TargetStarts[i]] = source[SourceStarts[i]];
                }
                else
                {
                    Window.Copy(source, SourceStarts[i], target, TargetStarts[i]);
                }
            }
        }
    }
}
