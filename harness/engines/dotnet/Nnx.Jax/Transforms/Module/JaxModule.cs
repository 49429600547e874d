using Nnx.Jax.Core;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Transforms.Module;

/// <summary>The module <c>jax</c>.</summary>
internal static partial class JaxModule
{
    public static NativeModule Build()
    {
        var module = new ModuleBuilder("jax");
        AddGradients(module);
        AddTracing(module);
        AddSettings(module);
        AddDevices(module);
        return module.Build();
    }

    private static Transformations Of(Nnx.Python.Runtime.Interpreter py) => JaxContext.Of(py).Transforms;

    private static CallArguments Spread(BoundArguments bound, int rest, int keywords)
    {
        var named = bound.Keywords(keywords).Entries.ToArray();
        return new([.. bound.Rest(rest), .. named.Select(static entry => entry.Value)], Array.ConvertAll(named, static entry => ((PyStr)entry.Key).Value));
    }
}
