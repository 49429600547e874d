namespace Nnx.Jax.Backend.Memory;

/// <summary>Refuses single arrays over a limit. The default is what one .NET array can hold.</summary>
/// <param name="limit">The largest allowed array, in bytes.</param>
public sealed class SingleAllocationLimit(long limit) : IAllocationMeter
{
    /// <summary>The limit of the runtime itself.</summary>
    public static SingleAllocationLimit Runtime { get; } = new(Array.MaxLength);

    /// <inheritdoc/>
    public void Request(long bytes)
    {
        if (bytes > limit)
        {
            throw new AllocationRefusedException(bytes, limit);
        }
    }
}
