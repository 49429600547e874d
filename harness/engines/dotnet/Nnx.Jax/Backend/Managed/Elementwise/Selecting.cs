using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed.Dispatching;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Backend.Managed.Elementwise;

/// <summary><c>select_n</c>: the case that an index names, element by element or for all at once.</summary>
internal static class Selecting
{
    public static void Apply(NDArray which, NDArray[] cases, NDArray result) => Dispatch.Raw(result.Dtype, new Kernel(which, cases, result));

    private readonly record struct Kernel(NDArray Which, NDArray[] Cases, NDArray Result) : IRawKernel
    {
        public void Run<T>()
            where T : unmanaged
        {
            var target = Result.FillRaw<T>();
            if (Which.Rank == 0)
            {
                Cases[Math.Clamp(Which.Int64At(0), 0, Cases.Length - 1)].Raw<T>().CopyTo(target);
            }
            else if (Which.Dtype == Dtype.Bool && Cases.Length == 2)
            {
                var which = Which.AsSpan<bool>();
                var no = Cases[0].Raw<T>();
                var yes = Cases[1].Raw<T>();
                for (var i = 0; i < target.Length; i++)
                {
                    target[i] = which[i] ? yes[i] : no[i];
                }
            }
            else
            {
                for (var i = 0; i < target.Length; i++)
                {
                    target[i] = Cases[Math.Clamp(Which.Int64At(i), 0, Cases.Length - 1)].Raw<T>()[i];
                }
            }
        }
    }
}
