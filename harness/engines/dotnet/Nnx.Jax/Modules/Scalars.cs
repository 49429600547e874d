using Nnx.Jax.Core;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Modules;

/// <summary>Python numbers of values, as <c>float(x)</c> gives them.</summary>
internal static class Scalars
{
    /// <summary>A number.</summary>
    public static double Number(JaxContext cx, PyObject value) => value switch
    {
        PyFloat number => number.Value,
        PyInt integer => (double)integer.Value,
        _ when cx.Python.CallSlot(value, Slot.Float) is PyFloat converted => converted.Value,
        _ => throw PyError.Type($"must be real number, not {value.Type.Name}"),
    };
}
