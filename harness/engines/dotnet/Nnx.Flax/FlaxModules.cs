using Nnx.Flax.Errors;
using Nnx.Flax.Extraction;
using Nnx.Flax.Filters;
using Nnx.Flax.Graph;
using Nnx.Flax.Layers;
using Nnx.Flax.Layers.Containers;
using Nnx.Flax.Modules;
using Nnx.Flax.Objects;
using Nnx.Flax.Rngs;
using Nnx.Flax.Rules;
using Nnx.Flax.States;
using Nnx.Flax.Training;
using Nnx.Flax.Transforms;
using Nnx.Flax.Variables;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax;

/// <summary>The modules of Flax that programs can import.</summary>
public static class FlaxModules
{
    private const string Nnx = "flax.nnx";

    /// <summary>What <c>flax.nnx</c> offers, each part written down where it belongs.</summary>
    private static readonly Action<ModuleBuilder>[] Parts =
    [
        FilterModule.Define, VariableModule.Define, StateModule.Define, ObjectModule.Define, GraphModule.Define, ModuleModule.Define,
        RngModule.Define, ExtractionModule.Define, TransformModule.Define, LayerModules.Define, TrainingModules.Define,
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<NativeModule> All { get; } =
    [
        new ModuleBuilder("flax").Build(),
        Build("flax.errors", FlaxErrors.Define),
        WithMissingNames(Build(Nnx, Parts)),
        Build($"{Nnx}.graph", GraphModule.Define),
        Build($"{Nnx}.graphlib", GraphModule.Define),
        Build($"{Nnx}.statelib", StateModule.Define),
        Build($"{Nnx}.filterlib", FilterModule.Define),
        Build($"{Nnx}.variablelib", VariableModule.Define),
        Build($"{Nnx}.rnglib", RngModule.Define),
        Build($"{Nnx}.object", ObjectModule.Define),
        Build($"{Nnx}.pytreelib", ObjectModule.Define),
        Build($"{Nnx}.module", ModuleModule.Define),
        Build($"{Nnx}.helpers", ModuleModule.Define, static module => module.Class(SequentialLayer.Class)),
        Build($"{Nnx}.extract", ExtractionModule.Define),
        Build($"{Nnx}.transforms", TransformModule.Define),
        .. LayerModules.All,
        .. TrainingModules.All,
    ];

    private static NativeModule Build(string name, params Action<ModuleBuilder>[] parts)
    {
        var builder = new ModuleBuilder(name);
        foreach (var part in parts)
        {
            part(builder);
        }

        return builder.Build();
    }

    // Since VariableState went, the package looks missing names up itself.
    private static NativeModule WithMissingNames(NativeModule module) => module with
    {
        Resolve = (py, name) => name switch
        {
            "__getattr__" => FlaxContext.Of(py).Holds(VariableRules.States) ? null : Missing,
            "VariableState" when !FlaxContext.Of(py).Holds(VariableRules.States) => null,
            _ => module.Resolve(py, name),
        },
    };

    private static readonly NativeFunction Missing = new("__getattr__", Nnx, "name", static (py, a) => FindMissing(py, py.Str(a[0])));

    private static PyType FindMissing(Interpreter py, string name)
    {
        if (name != "VariableState")
        {
            throw PyError.Attribute($"Module {Nnx} has no attribute '{name}'");
        }

        py.Warn(
            ExceptionTypes.DeprecationWarning,
            "'VariableState' was removed, this is just an alias to 'Variable'. Plase use 'Variable' directly instead.");
        return py.TypeOf(VariableClasses.Variable);
    }
}
