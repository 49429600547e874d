using Nnx.Python.Modules.Collections;

namespace Nnx.Optax.Transformations;

/// <summary>The classes of transformations and of the empty state.</summary>
internal static class GradientClasses
{
    private const string Base = "optax._src.base";

    /// <summary><c>GradientTransformation(init, update)</c>.</summary>
    public static NamedTupleShape Plain { get; } = new("GradientTransformation", Base, "init", "update");

    /// <summary><c>GradientTransformationExtraArgs(init, update)</c>, whose update takes further arguments by name.</summary>
    public static NamedTupleShape Extra { get; } = new("GradientTransformationExtraArgs", Base) { Parent = Plain };

    /// <summary><c>EmptyState()</c>.</summary>
    public static NamedTupleShape EmptyState { get; } = new("EmptyState", Base);
}
