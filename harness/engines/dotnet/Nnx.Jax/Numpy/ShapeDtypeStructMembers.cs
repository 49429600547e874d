using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Jax.Transforms;

namespace Nnx.Jax.Numpy;

/// <summary>The attributes and methods of <c>jax.ShapeDtypeStruct</c>.</summary>
internal static class ShapeDtypeStructMembers
{
    public static void Define(ClassBuilder type) => type
        .Property("shape", (_, self) => new PyTuple([.. ((ShapeDtypeStruct)self).Aval.Shape.Select(size => PyInt.Of(size))]))
        .Property("ndim", (_, self) => PyInt.Of(((ShapeDtypeStruct)self).Aval.Rank))
        .Property("size", (_, self) => PyInt.Of(((ShapeDtypeStruct)self).Aval.Shape.Size))
        .Property("weak_type", (_, self) => PyBool.Of(((ShapeDtypeStruct)self).Aval.WeakType))
        .Method(Slot.Repr, "self", (_, arguments) => new PyStr(Text((ShapeDtypeStruct)arguments[0])))
        .Method(Slot.Eq, "self, other", (_, arguments) => PyBool.Of(
            arguments[1] is ShapeDtypeStruct other && other.Aval == ((ShapeDtypeStruct)arguments[0]).Aval))
        .Method(Slot.Hash, "self", (_, arguments) => PyInt.Of(((ShapeDtypeStruct)arguments[0]).Aval.GetHashCode()));

    private static string Text(ShapeDtypeStruct value) =>
        $"ShapeDtypeStruct(shape={value.Aval.Shape}, dtype={value.Aval.Dtype.Name}{(value.Aval.WeakType ? ", weak_type=True" : "")})";
}
