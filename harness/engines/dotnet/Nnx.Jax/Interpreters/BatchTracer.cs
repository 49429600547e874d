using Nnx.Jax.Core;

namespace Nnx.Jax.Interpreters;

/// <summary>One member's view of a batched value.</summary>
internal sealed class BatchTracer(BatchTrace trace, JaxValue value, int dimension) : Tracer(trace)
{
    public JaxValue Value { get; } = value;

    /// <summary>Where the batch dimension stands in <see cref="Value"/>.</summary>
    public int Dimension { get; } = dimension;

    public override Aval Aval => field ??= Value.Aval with { Shape = Value.Shape.Without(Dimension) };

    internal override string ClassName => "BatchTracer";

    internal override string Describe() => TracerText.Batch(this);
}
