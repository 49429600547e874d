using Nnx.Flax.Variables;
using Nnx.Python.Building;

namespace Nnx.Flax.Layers.Lora;

/// <summary>The classes of <c>flax.nnx.nn.lora</c>.</summary>
internal static class LoraClasses
{
    public const string Module = "flax.nnx.nn.lora";

    /// <summary><c>nnx.LoRAParam</c>.</summary>
    public static NativeClass Param { get; } = VariableClasses.Kind("LoRAParam", VariableClasses.Param, Module);
}
