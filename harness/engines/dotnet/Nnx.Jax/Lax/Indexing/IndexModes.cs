using Nnx.Jax.Backend.Operations;

namespace Nnx.Jax.Lax.Indexing;

/// <summary>How JAX shows index modes.</summary>
internal static class IndexModes
{
    public static string Text(IndexMode mode) => "GatherScatterMode." + mode switch
    {
        IndexMode.Clip => "CLIP",
        IndexMode.FillOrDrop => "FILL_OR_DROP",
        _ => "PROMISE_IN_BOUNDS",
    };
}
