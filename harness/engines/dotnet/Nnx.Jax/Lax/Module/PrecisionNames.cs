using Nnx.Python.Building;

namespace Nnx.Jax.Lax.Module;

/// <summary>The enumerations of <c>jax.lax</c>.</summary>
internal static class PrecisionNames
{
    private static readonly NativeClass Precision = EnumMember.Describe("Precision", "jax._src.lax.lax", "DEFAULT", "HIGH", "HIGHEST");
    private static readonly NativeClass Rounding = EnumMember.Describe("RoundingMethod", "jax._src.lax.lax", "AWAY_FROM_ZERO", "TO_NEAREST_EVEN");
    private static readonly NativeClass Mode = EnumMember.Describe("GatherScatterMode", "jax._src.lax.slicing", "CLIP", "FILL_OR_DROP", "PROMISE_IN_BOUNDS", "ONE_HOT");

    public static void Add(ModuleBuilder module) => module.Class(Precision).Class(Rounding).Class(Mode);
}
