using System.Numerics;

namespace Nnx.Jax.Backend.Managed.Dispatching;

/// <summary>A kernel written once for all integers and floats that .NET computes with.</summary>
internal interface IRealKernel
{
    void Run<T>()
        where T : unmanaged, INumber<T>, IMinMaxValue<T>;
}
