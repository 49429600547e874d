namespace Nnx.Conformance.Harness.Cells;

/// <summary>Named settings of a cell.</summary>
/// <param name="Name">What journals and reports call it.</param>
/// <param name="Environment">Environment settings the upstream libraries read, such as <c>JAX_DISABLE_JIT=1</c>.</param>
/// <param name="Pins">Versions that replace the release's own pins, by package name.</param>
public sealed record Configuration(
    string Name,
    IReadOnlyDictionary<string, string> Environment,
    IReadOnlyDictionary<string, string> Pins)
{
    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    /// <summary>No settings at all.</summary>
    public static Configuration Default { get; } = new("default", Nothing, Nothing);

    /// <summary><c>JAX_DISABLE_JIT=1</c>: compiled functions run step by step.</summary>
    public static Configuration DisableJit { get; } =
        new("disable-jit", new Dictionary<string, string> { ["JAX_DISABLE_JIT"] = "1" }, Nothing);

    /// <summary><c>JAX_ENABLE_X64=1</c>: 64-bit types are kept.</summary>
    public static Configuration X64 { get; } =
        new("x64", new Dictionary<string, string> { ["JAX_ENABLE_X64"] = "1" }, Nothing);
}
