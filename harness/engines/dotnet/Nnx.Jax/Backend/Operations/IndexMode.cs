namespace Nnx.Jax.Backend.Operations;

/// <summary>What happens to windows that leave the operand, as <c>GatherScatterMode</c> says it.</summary>
public enum IndexMode
{
    /// <summary>The caller promises that there are none; they are clipped.</summary>
    PromiseInBounds,

    /// <summary>Moved inside.</summary>
    Clip,

    /// <summary>Gathers give the fill value, scatters skip the window.</summary>
    FillOrDrop,
}
