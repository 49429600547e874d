using Nnx.Optax.Calls;
using Nnx.Optax.Transformations;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Transforms;

/// <summary>Steps chosen by <c>lax.cond</c>.</summary>
internal static class Branch
{
    /// <summary>One of two steps.</summary>
    public static Step Choose(OptaxContext cx, PyObject condition, Func<Step> accept, Func<Step> reject) => Transformation.Unpack(cx, cx.Functions.Call(
        "jax.lax", "cond", ["operand"], condition,
        Closures.Of("do_update", "_", (_, _) => accept().ToTuple()), Closures.Of("reject_update", "_", (_, _) => reject().ToTuple()), PyNone.Value));
}
