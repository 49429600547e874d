using Nnx.Flax.Objects;
using Nnx.Flax.Variables;
using Nnx.Python.Building;

namespace Nnx.Flax.Rngs;

/// <summary>The classes of <c>flax.nnx.rnglib</c>.</summary>
internal static class RngClasses
{
    private const string Module = "flax.nnx.rnglib";

    /// <summary><c>nnx.RngState</c>: what a stream keeps.</summary>
    public static NativeClass RngState { get; } = VariableClasses.Kind("RngState", module: Module);

    /// <summary><c>nnx.RngCount</c>: how many keys a stream gave.</summary>
    public static NativeClass RngCount { get; } = VariableClasses.Kind("RngCount", RngState, Module);

    /// <summary><c>nnx.RngKey</c>: the key that a stream derives others from.</summary>
    public static NativeClass RngKey { get; } = VariableClasses.Kind("RngKey", RngState, Module);

    /// <summary><c>nnx.RngStream</c>.</summary>
    public static NativeClass RngStream { get; } = new("RngStream", Module)
    {
        Bases = [ObjectClasses.Pytree],
        PublicModule = "flax.nnx",
        Define = RngStreamMembers.Define,
    };

    /// <summary><c>nnx.Rngs</c>.</summary>
    public static NativeClass Rngs { get; } = new("Rngs", Module)
    {
        Bases = [ObjectClasses.Pytree],
        PublicModule = "flax.nnx",
        Define = RngsMembers.Define,
    };

    /// <summary>What <c>nnx.split_rngs</c> gives: streams with what they were before.</summary>
    public static NativeClass SplitBackups { get; } = new("SplitBackups", Module)
    {
        InstancesHaveAttributes = false,
        Define = SplitBackupsMembers.Define,
    };
}
