using Nnx.Flax.Representation;
using Nnx.Python.Building;

namespace Nnx.Flax.States;

/// <summary>The classes of <c>flax.nnx.statelib</c>.</summary>
internal static class StateClasses
{
    private const string Module = "flax.nnx.statelib";

    /// <summary><c>nnx.State</c>.</summary>
    public static NativeClass State { get; } = new("State", Module)
    {
        Bases = [RepresentableClass.Representable],
        PublicModule = "flax.nnx",
        InstancesHaveAttributes = false,
        Allocator = static type => new FlaxState(type, new Python.Objects.PyDict()),
        Define = StateMembers.Define,
    };

    /// <summary>The state of a lone Variable that a filter left nothing of.</summary>
    public static NativeClass EmptyState { get; } = new("EmptyState", Module) { Bases = [State], InstancesHaveAttributes = false };

    /// <summary><c>FlatState</c>.</summary>
    public static NativeClass FlatState { get; } = new("FlatState", Module)
    {
        Bases = [RepresentableClass.Representable],
        InstancesHaveAttributes = false,
        Define = FlatStateMembers.Define,
    };

    /// <summary><c>nnx.GraphState</c>.</summary>
    public static NativeClass GraphState { get; } = new("GraphState", "flax.nnx.graphlib")
    {
        Bases = [RepresentableClass.Representable],
        InstancesHaveAttributes = false,
        Define = GraphStateMembers.Define,
    };
}
