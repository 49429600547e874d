using Nnx.Releases.Rules;

namespace Nnx.Jax.Rules;

/// <summary>Differences in how functions are traced.</summary>
internal static class TracingRules
{
    private static readonly RuleTable Table = new("jax");

    /// <summary>One current trace instead of a stack of main traces.</summary>
    public static Rule Stackless { get; } = Table.Add(
        "jax.stackless", ">=0.4.36", "jax#23299",
        "There is one current trace; leaked tracers of grad and vmap are refused, and zero tangents give plain values.");

    /// <summary><c>grad</c> uses a trace of its own instead of JVP and partial evaluation.</summary>
    public static Rule LinearizesDirectly { get; } = Table.Add(
        "jax.linearizes-directly", ">=0.7.0", "jax_use_direct_linearize",
        "The tracers that grad passes are LinearizeTracers.");

    /// <summary>Outputs of a scan that are inputs of it are passed on untouched.</summary>
    public static Rule ScanForwards { get; } = Table.Add(
        "jax.scan-forwards-inputs", ">=0.6.1", "jax#28322",
        "A carry that the scan's body returns unchanged comes out as the very value that went in.");

    /// <summary>Tracers may not be keys of a dict.</summary>
    public static Rule TracersAreUnhashable { get; } = Table.Add(
        "jax.tracers-are-unhashable", ">=0.5.0", "jax#23299",
        "Hashing a tracer raises TypeError; before, it was converted to a NumPy array first.");

    public static IEnumerable<Rule> All => Table.Rules;
}
