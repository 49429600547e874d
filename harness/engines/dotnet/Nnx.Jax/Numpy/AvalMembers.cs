using Nnx.Jax.Transforms;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Numpy;

/// <summary>The attributes of abstract values that NumPy's have too.</summary>
internal static class AvalMembers
{
    public static void Define(ClassBuilder type) => type
        .Property("shape", static (_, self) => new PyTuple([.. ((AvalObject)self).Aval.Shape.Select(static size => PyInt.Of(size))]))
        .Property("ndim", static (_, self) => PyInt.Of(((AvalObject)self).Aval.Rank))
        .Property("size", static (_, self) => PyInt.Of(((AvalObject)self).Aval.Shape.Size))
        .Property("weak_type", static (_, self) => PyBool.Of(((AvalObject)self).Aval.WeakType));
}
