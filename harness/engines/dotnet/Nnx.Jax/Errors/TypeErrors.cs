using Nnx.Jax.Core;
using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Jax.Errors;

/// <summary>Errors about values of wrong types, in JAX's words.</summary>
internal static class TypeErrors
{
    /// <summary>A value that no array can be made of.</summary>
    public static PyRaise NotAJaxType(JaxContext cx, PyObject value) =>
        PyError.Type($"Argument '{cx.Python.Str(value)}' of type {value.Type} is not a valid JAX type.");
}
