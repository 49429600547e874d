using Nnx.Python.Building;

namespace Nnx.Engine;

/// <summary>The native modules that programs can import.</summary>
internal static class EngineModules
{
    /// <summary>All of them, as wide as they are written.</summary>
    public static IReadOnlyList<NativeModule> All { get; } = [];
}
