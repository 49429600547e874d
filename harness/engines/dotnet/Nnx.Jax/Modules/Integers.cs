using System.Numerics;
using Nnx.Jax.Core;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Modules;

/// <summary>Integers that the program must know, as <c>operator.index</c> gives them.</summary>
internal static class Integers
{
    /// <summary>Any integer.</summary>
    public static BigInteger Of(JaxContext cx, PyObject value)
    {
        if (value is PyInt number)
        {
            return number.Value;
        }

        return cx.Python.CallSlot(value, Slot.Index) is PyInt index
            ? index.Value
            : throw PyError.Type($"'{value.Type.Name}' object cannot be interpreted as an integer");
    }

    /// <summary>An integer that fits 32 bits.</summary>
    public static int Small(JaxContext cx, PyObject value)
    {
        var number = Of(cx, value);
        return number >= int.MinValue && number <= int.MaxValue
            ? (int)number
            : throw PyError.Overflow("Python int too large to convert to C int");
    }

    /// <summary>Whether <c>operator.index</c> takes a value.</summary>
    public static bool Takes(PyObject value) => value is PyInt || value.Type.Lookup(Slot.Index) is not null;
}
