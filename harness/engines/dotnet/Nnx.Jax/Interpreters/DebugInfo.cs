namespace Nnx.Jax.Interpreters;

/// <summary>What is being traced, as errors tell it.</summary>
/// <param name="TracedFor">The transformation: <c>jit</c>, <c>scan</c>.</param>
/// <param name="Function">The function's name.</param>
/// <param name="Place">File and line of the function, <c>&lt;string&gt;:3</c>; null where unknown.</param>
internal sealed record DebugInfo(string TracedFor, string Function, string? Place)
{
    /// <summary>Where each leaf of the arguments came from: <c>a</c>, <c>d['k']</c>.</summary>
    public IReadOnlyList<string> ArgumentNames { get; init; } = [];

    /// <summary>Name and place: <c>f at file.py:3</c>.</summary>
    public string Source => Place is null ? Function : $"{Function} at {Place}";

    public static DebugInfo For(string transformation, string function) => new(transformation, function, null);
}
