using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Calls;

/// <summary>Dtypes that programs give.</summary>
internal static class Dtypes
{
    /// <summary>optax's <c>canonicalize_dtype</c>: the dtype as JAX has it without 64-bit types, None for none.</summary>
    public static PyObject Canonical(OptaxContext cx, PyObject? dtype) =>
        dtype is null or PyNone ? PyNone.Value : cx.Functions.Call("jax.dtypes", "canonicalize_dtype", dtype);
}
