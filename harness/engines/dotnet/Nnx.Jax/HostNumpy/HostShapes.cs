using Nnx.Jax.Arrays;
using Nnx.Python.Errors;

namespace Nnx.Jax.HostNumpy;

/// <summary>New shapes as NumPy reads them.</summary>
internal static class HostShapes
{
    /// <summary>Sizes with a -1 filled in.</summary>
    /// <exception cref="PyRaise">ValueError in NumPy's words, where they do not fit.</exception>
    public static Shape Filled(Shape shape, int[] sizes)
    {
        var unknown = Array.FindAll(sizes, static size => size < 0).Length;
        if (unknown > 1)
        {
            throw PyError.Value("can only specify one unknown dimension");
        }

        var known = sizes.Where(static size => size >= 0).Aggregate(1L, static (product, size) => product * size);
        var total = shape.Size;
        if (unknown == 0 ? known != total : known == 0 || total % known != 0)
        {
            throw PyError.Value($"cannot reshape array of size {total} into shape {Compact(sizes)}");
        }

        return Shape.Of(sizes.Select(size => size < 0 ? (int)(total / known) : size));
    }

    private static string Compact(int[] sizes) => sizes.Length == 1 ? $"({sizes[0]},)" : $"({string.Join(',', sizes)})";
}
