using Nnx.Flax.Modules;
using Nnx.Python.Building;

namespace Nnx.Flax.Layers.Support;

/// <summary>Describes classes of layers.</summary>
internal static class LayerClass
{
    /// <summary>A public layer class that inherits from Module.</summary>
    public static NativeClass Make(string name, string module, Action<ClassBuilder> define) => Make(name, module, ModuleClasses.Module, define);

    /// <summary>A public layer class that inherits from another class.</summary>
    public static NativeClass Make(string name, string module, NativeClass parent, Action<ClassBuilder> define) => new(name, module)
    {
        PublicModule = "flax.nnx",
        Bases = [parent],
        Define = define,
    };
}
