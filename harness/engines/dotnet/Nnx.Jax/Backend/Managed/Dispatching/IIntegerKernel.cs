using System.Numerics;

namespace Nnx.Jax.Backend.Managed.Dispatching;

/// <summary>A kernel written once for all integers.</summary>
internal interface IIntegerKernel
{
    void Run<T>()
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>;
}
