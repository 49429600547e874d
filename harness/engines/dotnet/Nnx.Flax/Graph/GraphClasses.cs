using Nnx.Flax.Graph.Definitions;
using Nnx.Flax.Representation;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Graph;

/// <summary>The classes of <c>flax.nnx.graph</c>, later <c>flax.nnx.graphlib</c>.</summary>
internal static class GraphClasses
{
    private const string Module = "flax.nnx.graph";

    /// <summary>The structure of a graph, in releases that keep it flat; else the base of definitions.</summary>
    public static NativeClass GraphDef { get; } = new("GraphDef", Module)
    {
        PublicModule = "flax.nnx",
        InstancesHaveAttributes = false,
        Define = DefinitionMembers.DefineGraphDef,
    };

    public static NativeClass NodeDef { get; } = Definition("NodeDef", DefinitionMembers.DefineNodeDef);

    public static NativeClass VariableDef { get; } = Definition("VariableDef", DefinitionMembers.DefineVariableDef);

    public static NativeClass NodeRef { get; } = Definition("NodeRef", static _ => { });

    /// <summary>The class that definitions name for pytrees which NNX does not know.</summary>
    public static NativeClass GenericPytree { get; } = new("GenericPytree", Module);

    public static NativeClass Static { get; } = new("Static", Module)
    {
        InstancesHaveAttributes = false,
        Define = AttributeMembers.DefineStatic,
    };

    public static NativeClass NodeAttr { get; } = Plain("NodeAttr");

    public static NativeClass ArrayAttr { get; } = Plain("ArrayAttr");

    public static NativeClass LeafAttr { get; } = Plain("LeafAttr");

    public static NativeClass SubGraphAttribute { get; } = Keyed("SubGraphAttribute");

    public static NativeClass StaticAttribute { get; } = Keyed("StaticAttribute");

    public static NativeClass LeafAttribute { get; } = Keyed("LeafAttribute");

    public static NativeClass HashableMapping { get; } = new("HashableMapping", Module)
    {
        InstancesHaveAttributes = false,
        Define = HashableMappingMembers.Define,
    };

    public static NativeClass SplitContext { get; } = new("SplitContext", Module)
    {
        PublicModule = "flax.nnx",
        Define = Contexts.ContextMembers.DefineSplit,
    };

    public static NativeClass MergeContext { get; } = new("MergeContext", Module)
    {
        PublicModule = "flax.nnx",
        Define = Contexts.ContextMembers.DefineMerge,
    };

    public static NativeClass UpdateContext { get; } = new("UpdateContext", Module)
    {
        PublicModule = "flax.nnx",
        Define = Contexts.ContextMembers.DefineUpdate,
    };

    private static NativeClass Definition(string name, Action<ClassBuilder> define) => new(name, Module)
    {
        Bases = [GraphDef, RepresentableClass.Representable],
        InstancesHaveAttributes = false,
        Define = members =>
        {
            DefinitionMembers.DefineCommon(members);
            define(members);
        },
    };

    private static NativeClass Plain(string name) => new(name, Module)
    {
        InstancesHaveAttributes = false,
        Define = members => members.Method(Slot.Repr, "self, /", (_, _) => new PyStr($"{name}()")),
    };

    private static NativeClass Keyed(string name) => new(name, Module)
    {
        InstancesHaveAttributes = false,
        Define = AttributeMembers.DefineKeyed,
    };
}
