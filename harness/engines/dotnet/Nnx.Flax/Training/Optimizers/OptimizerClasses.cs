using Nnx.Flax.Objects;
using Nnx.Flax.Variables;
using Nnx.Python.Building;

namespace Nnx.Flax.Training.Optimizers;

/// <summary>The classes of <c>flax.nnx.training.optimizer</c>.</summary>
internal static class OptimizerClasses
{
    private const string Module = "flax.nnx.training.optimizer";

    /// <summary><c>OptState</c>: Variables of an optimizer.</summary>
    public static NativeClass OptState { get; } = VariableClasses.Kind("OptState", module: Module);

    /// <summary><c>OptArray</c>: an array of the transformation's state.</summary>
    public static NativeClass OptArray { get; } = VariableClasses.Kind("OptArray", OptState, Module);

    /// <summary><c>OptVariable</c>: an array of the transformation's state that belongs to a Variable of the model.</summary>
    public static NativeClass OptVariable { get; } = VariableClasses.Kind("OptVariable", OptState, Module);

    /// <summary><c>nnx.Optimizer</c> that holds the model.</summary>
    public static NativeClass HoldingModel { get; } = new("Optimizer", Module)
    {
        Bases = [ObjectClasses.Pytree],
        PublicModule = "flax.nnx",
        Define = HoldingModelMembers.Define,
    };

    // Its signatures are those of wrappers that raise errors of their own, so the surface data would say too much.

    /// <summary><c>nnx.Optimizer</c> that is given the model.</summary>
    public static NativeClass Optimizer { get; } = new("Optimizer", Module)
    {
        Bases = [ObjectClasses.Pytree],
        Define = OptimizerMembers.Define,
    };

    /// <summary><c>nnx.ModelAndOptimizer</c>.</summary>
    public static NativeClass ModelAndOptimizer { get; } = new("ModelAndOptimizer", Module)
    {
        Bases = [Optimizer],
        PublicModule = "flax.nnx",
        Define = ModelAndOptimizerMembers.Define,
    };
}
