using Nnx.Python.Errors;

namespace Nnx.Jax.Numpy.Functions;

/// <summary>Axes of arrays, which programs may count from the end.</summary>
internal static class Axes
{
    /// <summary>An axis counted from the front.</summary>
    /// <exception cref="PyRaise">ValueError where there is no such axis.</exception>
    public static int Canonical(int axis, int rank) => axis >= -rank && axis < rank
        ? axis < 0 ? axis + rank : axis
        : throw PyError.Value($"axis {axis} is out of bounds for array of dimension {rank}");

    /// <summary>Axes counted from the front, no two alike; all where null.</summary>
    public static int[] Canonical(int[]? axes, int rank)
    {
        if (axes is null)
        {
            return [.. Enumerable.Range(0, rank)];
        }

        var result = Array.ConvertAll(axes, axis => Canonical(axis, rank));
        return result.Distinct().Count() == result.Length
            ? result
            : throw PyError.Value($"duplicate value in 'axis': ({string.Join(", ", axes)}{(axes.Length == 1 ? "," : "")})");
    }
}
