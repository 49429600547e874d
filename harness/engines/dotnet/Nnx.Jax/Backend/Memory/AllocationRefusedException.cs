namespace Nnx.Jax.Backend.Memory;

/// <summary>An array was not allocated, since a limit forbids it. JAX reports the like as <c>XlaRuntimeError: RESOURCE_EXHAUSTED</c>.</summary>
public sealed class AllocationRefusedException : Exception
{
    /// <summary>A refusal.</summary>
    /// <param name="bytes">What was asked for.</param>
    /// <param name="limit">What is allowed.</param>
    public AllocationRefusedException(long bytes, long limit)
        : base($"RESOURCE_EXHAUSTED: Out of memory allocating {bytes} bytes.")
    {
        Bytes = bytes;
        Limit = limit;
    }

    /// <summary>What was asked for, in bytes.</summary>
    public long Bytes { get; }

    /// <summary>The limit it went over, in bytes.</summary>
    public long Limit { get; }
}
