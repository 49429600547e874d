using System.Numerics;
using Nnx.Jax.Core;
using Nnx.Jax.Modules;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sequences;

namespace Nnx.Jax.Numpy.Indexing;

/// <summary>Ranges that slices stand for, as <c>slice.indices</c> gives them.</summary>
internal static class SliceBounds
{
    /// <summary>First element, distance and number of elements on an axis of a size.</summary>
    public static (int Start, int Step, int Count) Of(JaxContext cx, PySlice slice, int size)
    {
        var step = Part(cx, slice.Step) ?? 1;
        if (step.IsZero)
        {
            throw PyError.Value("slice step cannot be zero");
        }

        var down = step.Sign < 0;
        var (low, high) = down ? (-1, size - 1) : (0, size);
        var start = Clamp(Part(cx, slice.Start), down ? high : low);
        var stop = Clamp(Part(cx, slice.Stop), down ? low : high);
        var distance = down ? start - stop : stop - start;
        var stride = BigInteger.Min(BigInteger.Abs(step), int.MaxValue);
        var count = distance <= 0 ? 0 : 1 + ((distance - 1) / (int)stride);
        return (start, down ? -(int)stride : (int)stride, count);

        int Clamp(BigInteger? given, int missing)
        {
            if (given is not { } value)
            {
                return missing;
            }

            return (int)BigInteger.Max(low, BigInteger.Min(high, value.Sign < 0 ? value + size : value));
        }
    }

    private static BigInteger? Part(JaxContext cx, PyObject part) => part is PyNone ? null : Integers.Of(cx, part);
}
