using Nnx.Optax.NamedTuples;
using Nnx.Python.Building;

namespace Nnx.Optax.Transformations;

/// <summary>The classes of transformations and of the empty state.</summary>
internal static class GradientClasses
{
    private const string Base = "optax._src.base";

    /// <summary><c>GradientTransformation(init, update)</c>.</summary>
    public static NativeClass Plain { get; } = NamedTupleClass.Describe("GradientTransformation", Base, "init", "update");

    /// <summary><c>GradientTransformationExtraArgs(init, update)</c>, whose update takes further arguments by name.</summary>
    public static NativeClass Extra { get; } = new("GradientTransformationExtraArgs", Base)
    {
        Bases = [Plain],
        InstancesHaveAttributes = false,
    };

    /// <summary><c>EmptyState()</c>.</summary>
    public static NativeClass EmptyState { get; } = NamedTupleClass.Describe("EmptyState", Base);
}
