using Nnx.Python.Errors;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Objects.Sequences;

/// <summary>A slice applied to a sequence of known length.</summary>
/// <param name="Start">First index.</param>
/// <param name="Stop">Index behind the last, in the direction of the step; may be -1.</param>
/// <param name="Step">Distance of indices, never 0.</param>
/// <param name="Count">How many indices there are.</param>
public readonly record struct SliceIndices(long Start, long Stop, long Step, long Count)
{
    private const int ItemsAStep = 16;
    private const int LongSlice = 1 << 24;

    /// <summary>Clips a slice to a length, as <c>slice.indices</c> does.</summary>
    /// <exception cref="PyRaise">TypeError for parts that are no integers, ValueError for a step of 0.</exception>
    public static SliceIndices Of(Interpreter py, PySlice slice, long length)
    {
        var step = slice.Step is PyNone ? 1 : Part(py, slice.Step);
        if (step == 0)
        {
            throw PyError.Value("slice step cannot be zero");
        }

        var (low, high) = step > 0 ? (0L, length) : (-1L, length - 1);
        var start = slice.Start is PyNone ? (step > 0 ? low : high) : Clip(Part(py, slice.Start), length, low, high);
        var stop = slice.Stop is PyNone ? (step > 0 ? high : low) : Clip(Part(py, slice.Stop), length, low, high);
        var count = step > 0
            ? start < stop ? (stop - start - 1) / step + 1 : 0
            : stop < start ? (start - stop - 1) / -step + 1 : 0;

        // Most who ask go on to copy so many items.
        py.Meter.Step((int)Math.Min(count, LongSlice) / ItemsAStep);
        return new(start, stop, step, count);
    }

    private static long Clip(long index, long length, long low, long high)
    {
        if (index < 0)
        {
            index += length;
        }

        return Math.Clamp(index, low, high);
    }

    // Half the range of a long is beyond any length and leaves room for the sums above.
    private static long Part(Interpreter py, PyObject part)
    {
        if (part is not PyInt && part.Type.Lookup(Slot.Index) is null)
        {
            throw PyError.Type("slice indices must be integers or None or have an __index__ method");
        }

        var value = py.ToIndex(part);
        return value.IsSmall
            ? Math.Clamp(value.Small, -(long.MaxValue / 2), long.MaxValue / 2)
            : value.Value.Sign * (long.MaxValue / 2);
    }
}
