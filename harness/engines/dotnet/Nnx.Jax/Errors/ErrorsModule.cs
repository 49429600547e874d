using Nnx.Python.Building;

namespace Nnx.Jax.Errors;

/// <summary>The module <c>jax.errors</c>.</summary>
internal static class ErrorsModule
{
    public static NativeModule Build()
    {
        var module = new ModuleBuilder("jax.errors");
        foreach (var type in ErrorClasses.All)
        {
            module.Class(type);
        }

        return module.Build();
    }
}
