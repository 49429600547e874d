using Nnx.Python.Building;

namespace Nnx.Flax.Core;

/// <summary>The names of <c>flax.core</c>.</summary>
internal static class FrozenDictFunctions
{
    /// <summary>Adds them to the module.</summary>
    public static void Define(ModuleBuilder module) => module
        .Class(FrozenDict.Class)
        .Function("freeze", "xs", static (py, a) => FrozenDict.From(py, a[0]))
        .Function("unfreeze", "x", static (py, a) => FrozenDict.Thaw(py, a[0]));
}
