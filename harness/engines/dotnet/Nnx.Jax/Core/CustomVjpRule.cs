namespace Nnx.Jax.Core;

/// <summary>A function with a reverse-mode rule of its own, over flat values.</summary>
/// <param name="Function">The function.</param>
/// <param name="Forward">Results and residuals from primals; the residuals stand after the results.</param>
/// <param name="Backward">Cotangents of the inputs (null: zero) from residuals and cotangents of the results.</param>
/// <param name="Name">The function's name, for jaxprs and errors.</param>
internal sealed record CustomVjpRule(
    Func<JaxValue[], JaxValue[]> Function,
    Func<JaxValue[], (JaxValue[] Results, JaxValue[] Residuals)> Forward,
    Func<JaxValue[], JaxValue[], JaxValue?[]> Backward,
    string Name)
{
    public ClosedJaxpr? Jaxpr { get; init; }
}
