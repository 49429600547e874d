using Nnx.Python.Building;

namespace Nnx.Flax.Variables;

/// <summary>The Variable classes of <c>flax.nnx.variablelib</c>.</summary>
internal static class VariableClasses
{
    private const string Module = "flax.nnx.variablelib";

    /// <summary><c>nnx.Variable</c>.</summary>
    public static NativeClass Variable { get; } = new("Variable", Module)
    {
        PublicModule = "flax.nnx",
        InstancesHaveAttributes = false,
        Allocator = type => new FlaxVariable(type),
        Define = VariableMembers.Define,
    };

    /// <summary><c>nnx.Param</c>: what an optimizer changes.</summary>
    public static NativeClass Param { get; } = Kind("Param");

    /// <summary><c>nnx.BatchStat</c>: running statistics.</summary>
    public static NativeClass BatchStat { get; } = Kind("BatchStat");

    /// <summary><c>nnx.Cache</c>: what attention keeps while decoding.</summary>
    public static NativeClass Cache { get; } = Kind("Cache");

    /// <summary><c>nnx.Intermediate</c>: what <c>sow</c> collects.</summary>
    public static NativeClass Intermediate { get; } = Kind("Intermediate");

    /// <summary><c>nnx.Perturbation</c>: what <c>perturb</c> adds.</summary>
    public static NativeClass Perturbation { get; } = Kind("Perturbation", Intermediate);

    /// <summary><c>nnx.VariableMetadata</c>.</summary>
    public static NativeClass VariableMetadata { get; } = new("VariableMetadata", Module)
    {
        PublicModule = "flax.nnx",
        Define = VariableMetadataMembers.Define,
    };

    /// <summary><c>nnx.VariableState</c>, of releases whose states hold them.</summary>
    public static NativeClass VariableState { get; } = new("VariableState", Module)
    {
        PublicModule = "flax.nnx",
        InstancesHaveAttributes = false,
        Define = VariableStateMembers.Define,
    };

    /// <summary>A class of Variables that differs from its base in name only.</summary>
    public static NativeClass Kind(string name, NativeClass? parent = null, string module = Module) => new(name, module)
    {
        PublicModule = "flax.nnx",
        InstancesHaveAttributes = false,
        Bases = [parent ?? Variable],
    };
}
