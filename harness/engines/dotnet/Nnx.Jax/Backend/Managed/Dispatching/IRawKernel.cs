namespace Nnx.Jax.Backend.Managed.Dispatching;

/// <summary>A kernel that only moves elements, written once for all item sizes.</summary>
internal interface IRawKernel
{
    void Run<T>()
        where T : unmanaged;
}
