using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Numpy.Functions;

/// <summary>What a reduction is asked for beside its operand.</summary>
public sealed record ReductionOptions
{
    /// <summary>All axes, their dimensions dropped.</summary>
    public static ReductionOptions Default { get; } = new();

    /// <summary>The axes as given; null for all.</summary>
    public int[]? Axes { get; init; }

    /// <summary>The dtype of the result, canonical; null for that of the operand.</summary>
    public Dtype? Dtype { get; init; }

    /// <summary>Whether reduced dimensions stay with size 1.</summary>
    public bool KeepDims { get; init; }

    /// <summary>A scalar that the reduction starts from; null for none.</summary>
    public JaxValue? Initial { get; init; }

    /// <summary>Which elements count; null for all.</summary>
    public JaxValue? Where { get; init; }

    /// <summary>Whether sums of narrow integers are made in the default integer dtype.</summary>
    public bool PromoteIntegers { get; init; } = true;

    internal static ReductionOptions Along(int[]? axes, bool keepDims) => new() { Axes = axes, KeepDims = keepDims };
}
