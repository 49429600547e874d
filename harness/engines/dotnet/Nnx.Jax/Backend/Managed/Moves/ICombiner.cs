namespace Nnx.Jax.Backend.Managed.Moves;

/// <summary>How an update meets the element that is there.</summary>
internal interface ICombiner<T>
{
    static abstract T Combine(T present, T update);
}
