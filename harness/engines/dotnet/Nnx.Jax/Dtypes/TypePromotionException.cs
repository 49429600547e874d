namespace Nnx.Jax.Dtypes;

/// <summary>No dtype can hold all the inputs; JAX's <c>TypePromotionError</c>, a <c>ValueError</c>.</summary>
public sealed class TypePromotionException : Exception
{
    internal TypePromotionException(string message)
        : base(message)
    {
    }
}
