using Nnx.Flax.Objects;
using Nnx.Python.Building;

namespace Nnx.Flax.Modules;

/// <summary>The classes of <c>flax.nnx.module</c>, and the containers that are modules.</summary>
internal static class ModuleClasses
{
    /// <summary>The class of <c>nnx.Module</c>.</summary>
    public static NativeClass Meta { get; } = new("ModuleMeta", "flax.nnx.module") { Bases = [ObjectClasses.Meta] };

    /// <summary><c>nnx.Module</c>.</summary>
    public static NativeClass Module { get; } = new("Module", "flax.nnx.module")
    {
        Bases = [ObjectClasses.Pytree],
        PublicModule = "flax.nnx",
        Metaclass = Meta,
        Define = ModuleMembers.Define,
    };

    /// <summary><c>nnx.Dict</c>.</summary>
    public static NativeClass Dict { get; } = new("Dict", "flax.nnx.helpers")
    {
        Bases = [Module],
        PublicModule = "flax.nnx",
        Allocator = static type => new DictObject(type),
        Define = DictMembers.Define,
    };

    /// <summary><c>nnx.List</c>.</summary>
    public static NativeClass List { get; } = new("List", "flax.nnx.helpers")
    {
        Bases = [Module],
        PublicModule = "flax.nnx",
        Allocator = static type => new ListObject(type),
        Define = ListMembers.Define,
    };
}
