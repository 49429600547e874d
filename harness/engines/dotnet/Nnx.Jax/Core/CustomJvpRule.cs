namespace Nnx.Jax.Core;

/// <summary>A function with a differentiation rule of its own, over flat values.</summary>
/// <param name="Function">The function.</param>
/// <param name="Jvp">Results and tangents from primals and tangents, none of them a symbolic zero.</param>
/// <param name="Name">The function's name, for jaxprs and errors.</param>
internal sealed record CustomJvpRule(
    Func<JaxValue[], JaxValue[]> Function,
    Func<JaxValue[], JaxValue[], Dual> Jvp,
    string Name)
{
    public ClosedJaxpr? Jaxpr { get; init; }
}
