using Nnx.Jax.Core;
using Nnx.Jax.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Modules;

/// <summary>Axes that a call names.</summary>
internal static class AxisReader
{
    /// <summary>An integer or a sequence of them.</summary>
    public static int[] Many(JaxContext cx, PyObject value)
    {
        if (value is Tracer tracer)
        {
            throw TracerErrors.Concretization(tracer, "The axis argument must be known statically.");
        }

        return Integers.Takes(value) && value is not JaxValue { Rank: > 0 }
            ? [Integers.Small(cx, value)]
            : [.. cx.Python.Iterate(value).Select(item => Integers.Small(cx, item))];
    }

    /// <summary>Whether a value names a single axis.</summary>
    public static bool IsSingle(PyObject value) => value is PyInt;
}
