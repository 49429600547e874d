namespace Nnx.Jax.Core;

/// <summary>Puts the trace and the axis names back that were current before.</summary>
internal readonly struct TraceScope(JaxContext context, Trace trace, AxisEnvironment axes) : IDisposable
{
    public void Dispose() => context.Restore(trace, axes);
}
