using Nnx.Python.Building;

namespace Nnx.Jax.Transforms.Modules;

/// <summary>The module <c>jax.custom_derivatives</c>.</summary>
internal static class CustomDerivativesModule
{
    public static NativeModule Build() => new ModuleBuilder("jax.custom_derivatives")
        .Class(CustomJvpFunction.Class)
        .Class(CustomVjpFunction.Class)
        .Build();
}
