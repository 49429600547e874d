using Nnx.Releases.Rules;

namespace Nnx.Jax.Rules;

/// <summary>Differences in texts.</summary>
internal static class TextRules
{
    private static readonly RuleTable Table = new("jax");

    /// <summary>The extension module of jaxlib is called <c>jaxlib._jax</c>.</summary>
    public static Rule ExtensionIsJax { get; } = Table.Add(
        "jax.extension-is-jax", ">=0.6.1", "openxla/xla: jaxlib.xla_extension renamed",
        "Arrays are of class jaxlib._jax.ArrayImpl, before jaxlib.xla_extension.ArrayImpl.");

    /// <summary>The documentation is at docs.jax.dev.</summary>
    public static Rule DocsAtJaxDev { get; } = Table.Add(
        "jax.docs-at-jax-dev", ">=0.6.0", "jax#27385",
        "Errors point to docs.jax.dev instead of jax.readthedocs.io.");

    /// <summary>Abstract values are shown short, weak ones with a tilde.</summary>
    public static Rule ShortAvals { get; } = Table.Add(
        "jax.short-avals", ">=0.6.1", "jax#28497",
        "str of an abstract value is ~float32[2] instead of ShapedArray(float32[2], weak_type=True).");

    /// <summary>Tracers show a level.</summary>
    public static Rule TracersNamed { get; } = Table.Add(
        "jax.tracers-named", ">=0.7.0", "jax#29424",
        "Tracers are shown as JitTracer<float32[2]> instead of Traced<float32[2]>with<DynamicJaxprTrace>.");

    /// <summary>Tracers are shown with round brackets and what they hold.</summary>
    public static Rule TracersShowContents { get; } = Table.Add(
        "jax.tracers-show-contents", ">=0.8.2", "jax#33340",
        "Tracers are shown as JitTracer(float32[2]), VmapTracer(aval=…, batched=…), GradTracer(primal=…, typeof(tangent)=…).");

    /// <summary>Literals in jaxprs carry their type.</summary>
    public static Rule TypedLiterals { get; } = Table.Add(
        "jax.typed-literals", ">=0.6.1", "jax#28580",
        "Literals in jaxprs are printed as 2.0:f32[] instead of 2.0.");

    /// <summary>Dict mismatches show keys only.</summary>
    public static Rule DictMismatchShowsKeys { get; } = Table.Add(
        "jax.dict-mismatch-shows-keys", ">=0.7.1", "jaxlib/pytree.cc",
        "The error about a dict with other keys ends in 'present keys: […]' instead of the dict.");

    /// <summary>Jaxprs call the primitive of <c>jit</c> by that name.</summary>
    public static Rule PjitIsJit { get; } = Table.Add(
        "jax.pjit-is-jit", ">=0.7.0", "jax#29424",
        "Jaxprs show jit[…] where they showed pjit[…].");

    /// <summary>Errors about cotangents do not name the function.</summary>
    public static Rule VjpErrorsNameNoFunction { get; } = Table.Add(
        "jax.vjp-errors-name-no-function", ">=0.8.0", "jax#31871",
        "The error about a cotangent of a wrong type says 'the differentiated function' instead of the function's name.");

    /// <summary>Errors of <c>vmap</c> about sizes speak of <c>axis_size</c>.</summary>
    public static Rule VmapMentionsAxisSize { get; } = Table.Add(
        "jax.vmap-mentions-axis-size", ">=0.10.0", "jax#34814",
        "vmap checks axis_size against the arguments and mentions it where there is nothing to map.");

    /// <summary><c>jit</c> names the function that returned something else than arrays.</summary>
    public static Rule JitNamesBadOutput { get; } = Table.Add(
        "jax.jit-names-bad-output", ">=0.6.1", "jax#28430",
        "A result that is no array is reported with the function that returned it.");

    /// <summary>It also says where in the result.</summary>
    public static Rule JitNamesOutputComponent { get; } = Table.Add(
        "jax.jit-names-output-component", ">=0.7.0", "jax#29424",
        "The report of a result that is no array says 'at output component jit' even where it is the whole result.");

    /// <summary>The error about an unknown axis name speaks of shard_map.</summary>
    public static Rule UnboundAxisNamesShardMap { get; } = Table.Add(
        "jax.unbound-axis-names-shard-map", ">=0.7.0", "jax#29424",
        "A collective over an unknown axis says which function should be called under jax.shard_map.");

    /// <summary>Devices are called by platform and number.</summary>
    public static Rule DevicesNamedShort { get; } = Table.Add(
        "jax.devices-named-short", ">=0.10.0", "openxla/xla: CPU devices renamed",
        "str of the CPU device is cpu:0, before TFRT_CPU_0.");

    /// <summary>The error about an unknown padding word knows SAME_LOWER.</summary>
    public static Rule PaddingErrorNamesSameLower { get; } = Table.Add(
        "jax.padding-error-names-same-lower", ">=0.9.0", "jax#33182",
        "The error about an unknown padding word lists 'SAME_LOWER' too.");

    public static IEnumerable<Rule> All => Table.Rules;
}
