namespace Nnx.Jax.Backend.Memory;

/// <summary>Asked before an array is allocated, so that a cell's memory limit refuses what would take the host down.</summary>
public interface IAllocationMeter
{
    /// <summary>Agrees to an allocation by returning.</summary>
    /// <param name="bytes">Size of the array in bytes; <see cref="long.MaxValue"/> where it does not fit a long.</param>
    /// <exception cref="AllocationRefusedException">The allocation is over the limit.</exception>
    void Request(long bytes);
}
