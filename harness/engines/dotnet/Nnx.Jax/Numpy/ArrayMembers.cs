using Nnx.Jax.Core;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Numpy;

/// <summary>The attributes and methods of <c>jax.Array</c>, shared by concrete arrays and tracers.</summary>
internal static class ArrayMembers
{
    /// <summary>Members of <c>jax.Array</c>.</summary>
    public static void DefineShared(ClassBuilder type) => type
        .Property("ndim", (_, self) => PyInt.Of(((JaxValue)self).Rank));

    /// <summary>Members of concrete arrays only.</summary>
    public static void DefineConcrete(ClassBuilder type)
    {
    }

    /// <summary>Members of tracers only.</summary>
    public static void DefineTracer(ClassBuilder type) => type
        .Method(Slot.Repr, "self", (_, arguments) => new PyStr(((Tracer)arguments[0]).Describe()));
}
