using Nnx.Python.Building;
using Nnx.Python.Objects;

namespace Nnx.Flax.Transforms.Prefixes;

/// <summary><c>nnx.Carry</c>: the axis of what a scan hands from step to step. Only the class itself is used.</summary>
internal static class CarryClass
{
    /// <summary>The class.</summary>
    public static NativeClass Class { get; } = new("Carry", "flax.nnx.transforms.iteration") { PublicModule = "flax.nnx" };

    /// <summary>Whether an axis is <c>Carry</c>.</summary>
    public static bool Is(FlaxContext flax, PyObject axis) => ReferenceEquals(axis, flax.Python.TypeOf(Class));
}
