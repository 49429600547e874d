using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Interpreters;
using Nnx.Python.Errors;

namespace Nnx.Jax.Lax.Indexing;

/// <summary>The scalars that say where a dynamic slice begins.</summary>
internal static class StartIndices
{
    public static void Check(string name, ReadOnlySpan<Aval> starts)
    {
        foreach (var start in starts)
        {
            if (!start.Dtype.IsInteger)
            {
                throw PyError.Type($"index arguments to {name} must be integers of the same type, got: {start.Dtype}");
            }
        }
    }

    public static long[] Read(ReadOnlySpan<NDArray> starts)
    {
        var result = new long[starts.Length];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = starts[i].Int64At(0);
        }

        return result;
    }

    /// <summary>One vector of them a member, batch dimension first.</summary>
    public static (JaxValue Indices, int? Dimension) Stack(JaxContext cx, AxisData axis, JaxValue[] starts, int?[] dimensions)
    {
        JaxValue[] columns = [.. starts.Select((start, i) => cx.Lax.Reshape(Batching.MoveTo(cx, axis, start, dimensions[i], 0), [axis.Size, 1]))];
        return (cx.Lax.Concatenate(1, columns), 0);
    }
}
