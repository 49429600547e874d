namespace Nnx.Jax.Lax.Collectives;

/// <summary>What a collective reduction combines members with.</summary>
internal enum AllReduceKind
{
    Sum,
    Max,
    Min,
}
