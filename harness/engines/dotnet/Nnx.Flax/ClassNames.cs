using Nnx.Flax.Graph;
using Nnx.Flax.Objects;
using Nnx.Flax.Rules;
using Nnx.Python.Building;

namespace Nnx.Flax;

/// <summary>Gives classes the names that they have in a release, where those changed.</summary>
internal static class ClassNames
{
    private static readonly NativeClass[] GraphLibrary =
    [
        GraphClasses.GraphDef, GraphClasses.NodeDef, GraphClasses.VariableDef, GraphClasses.NodeRef, GraphClasses.GenericPytree,
        GraphClasses.Static, GraphClasses.SplitContext, GraphClasses.MergeContext, GraphClasses.UpdateContext,
    ];

    public static void Apply(FlaxContext flax)
    {
        if (!flax.Holds(ObjectRules.NamedPytree))
        {
            Rename(flax, ObjectClasses.Meta, "ObjectMeta", "flax.nnx.object");
            Rename(flax, ObjectClasses.Pytree, "Object", "flax.nnx.object");
            Rename(flax, ObjectClasses.State, "ObjectState", "flax.nnx.object");
        }

        if (flax.Holds(GraphRules.TreeMode))
        {
            foreach (var native in GraphLibrary)
            {
                Rename(flax, native, native.Name, "flax.nnx.graphlib");
            }
        }

        if (flax.Holds(GraphRules.GenericContainers))
        {
            Rename(flax, GraphClasses.GenericPytree, "PytreeType", "flax.nnx.graph");
        }
    }

    private static void Rename(FlaxContext flax, NativeClass native, string name, string module)
    {
        var type = flax.Python.TypeOf(native);
        (type.Name, type.QualifiedName, type.Module) = (name, name, module);
    }
}
