using Nnx.Jax.Backend.Memory;
using Nnx.Python.Runtime;

namespace Nnx.Engine.Running;

/// <summary>Holds a program's arrays to the memory limit of its sandbox.</summary>
/// <param name="meter">The program's meter.</param>
internal sealed class ArrayMeter(Meter meter) : IAllocationMeter
{
    /// <inheritdoc/>
    public void Request(long bytes) => meter.Reserve(bytes);
}
