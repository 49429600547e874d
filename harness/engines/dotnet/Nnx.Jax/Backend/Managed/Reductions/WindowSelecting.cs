using System.Numerics;
using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed.Dispatching;
using Nnx.Jax.Backend.Operations;

namespace Nnx.Jax.Backend.Managed.Reductions;

/// <summary>For each position of a window, where its greatest or least element stands; -1 for a window of padding only.</summary>
internal static class WindowSelecting
{
    public static int[] Select(NDArray operand, Window window, bool greatest)
    {
        var chosen = new int[PositionsOf(operand.Shape, window).Size];
        Dispatch.Real(operand.Dtype, new Kernel(operand, window, greatest, chosen));
        return chosen;
    }

    public static Shape PositionsOf(Shape shape, Window window)
        => Shape.Of(Enumerable.Range(0, shape.Rank).Select(axis => WindowAxis.Of(window, axis).Count(shape[axis])));

    // For each axis and position, the offsets under each place of the window, so that the search only adds.
    private static int[][][] OffsetsOf(Shape shape, Window window)
    {
        var strides = shape.Strides();
        var offsets = new int[shape.Rank][][];
        for (var axis = 0; axis < offsets.Length; axis++)
        {
            var (places, size, stride) = (WindowAxis.Of(window, axis), shape[axis], strides[axis]);
            offsets[axis] = [.. Enumerable.Range(0, places.Count(size)).Select(position => Enumerable.Range(0, places.Size)
                .Select(place => places.ElementAt(position, place, size)).Where(element => element >= 0).Select(element => element * stride).ToArray())];
        }

        return offsets;
    }

    private readonly record struct Kernel(NDArray Operand, Window Window, bool Greatest, int[] Chosen) : IRealKernel
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            var offsets = OffsetsOf(Operand.Shape, Window);
            var counters = new int[offsets.Length];
            var places = new int[offsets.Length][];
            for (var output = 0; output < Chosen.Length; output++)
            {
                for (var axis = 0; axis < places.Length; axis++)
                {
                    places[axis] = offsets[axis][counters[axis]];
                }

                Chosen[output] = -1;
                Search(Operand.AsSpan<T>(), places, 0, 0, ref Chosen[output]);
                for (var axis = counters.Length - 1; axis >= 0 && ++counters[axis] == offsets[axis].Length; axis--)
                {
                    counters[axis] = 0;
                }
            }
        }

        private void Search<T>(ReadOnlySpan<T> source, int[][] places, int axis, int offset, ref int chosen)
            where T : unmanaged, INumber<T>
        {
            if (axis == places.Length)
            {
                if (chosen < 0 || !(Greatest ? source[chosen] >= source[offset] : source[chosen] <= source[offset]))
                {
                    chosen = offset;
                }

                return;
            }

            foreach (var step in places[axis])
            {
                Search(source, places, axis + 1, offset + step, ref chosen);
            }
        }
    }
}
