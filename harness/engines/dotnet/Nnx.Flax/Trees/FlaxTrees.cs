using Nnx.Flax.Core;
using Nnx.Flax.Extraction;
using Nnx.Flax.Graph;
using Nnx.Flax.Objects;
using Nnx.Flax.Rngs;
using Nnx.Flax.Rules;
using Nnx.Flax.States;
using Nnx.Flax.Variables;
using Nnx.Jax.Trees;
using Nnx.Python.Building;
using Nnx.Python.Objects;

namespace Nnx.Flax.Trees;

/// <summary>Makes Flax's classes pytrees, as far as a release does.</summary>
internal static class FlaxTrees
{
    private static readonly NativeClass[] Definitions = [GraphClasses.GraphDef, GraphClasses.Static, GraphClasses.UpdateContext];

    public static void Register(FlaxContext flax)
    {
        var py = flax.Python;
        var exact = new Dictionary<PyType, ITreeNodeHandler>(ReferenceEqualityComparer.Instance)
        {
            [py.TypeOf(FrozenDict.Class)] = new FrozenDictHandler(flax.Jax.Trees),
            [py.TypeOf(StateClasses.FlatState)] = new FlatStateHandler(flax),
            [py.TypeOf(StateClasses.GraphState)] = new GraphStateHandler(flax),
            [py.TypeOf(ExtractionClasses.NodeStates)] = new NodeStatesHandler(flax),
            [py.TypeOf(RngClasses.SplitBackups)] = new SplitBackupsHandler(flax),
        };
        if (flax.Holds(VariableRules.States))
        {
            exact[py.TypeOf(VariableClasses.VariableState)] = new VariableStateHandler(flax);
        }

        if (flax.Holds(ObjectRules.StateInGraph))
        {
            exact[py.TypeOf(ObjectClasses.State)] = new ObjectStateHandler();
        }

        flax.Jax.Trees.AddResolver(type => exact.GetValueOrDefault(type) ?? OfFamily(flax, type));
    }

    private static ITreeNodeHandler? OfFamily(FlaxContext flax, PyType type)
    {
        var py = flax.Python;
        if (type.IsSubclassOf(py.TypeOf(VariableClasses.Variable)))
        {
            return flax.Holds(VariableRules.IsPytree) ? new VariableHandler(flax) : null;
        }

        if (type.IsSubclassOf(py.TypeOf(ObjectClasses.Pytree)))
        {
            return !ObjectMarks.IsPytree(flax, type) ? null
                : flax.Holds(ObjectRules.IsPytree) ? new ObjectHandler(flax) : new ModuleHandler(flax);
        }

        if (type.IsSubclassOf(py.TypeOf(StateClasses.State)))
        {
            return new StateHandler(flax);
        }

        return Array.Exists(Definitions, native => type.IsSubclassOf(py.TypeOf(native))) ? new StaticHandler() : null;
    }
}
