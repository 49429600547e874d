using System.Globalization;
using Nnx.Jax.Core;
using Nnx.Python.Objects;

namespace Nnx.Flax.Variables;

/// <summary>Number of elements and bytes of the arrays in a value.</summary>
/// <param name="Size">Elements.</param>
/// <param name="Bytes">Bytes.</param>
internal readonly record struct SizeBytes(long Size, long Bytes)
{
    private static readonly (long Unit, string Name)[] Units = [(1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "KB")];

    /// <summary>What follows the name on the first line of a representation; empty where there are none.</summary>
    public string Comment => Size == 0 ? "" : $" # {this}";

    /// <summary>The size of all leaves of a pytree that have a shape and a dtype.</summary>
    public static SizeBytes Of(FlaxContext flax, PyObject value)
    {
        var total = default(SizeBytes);
        foreach (var leaf in flax.Jax.Trees.Leaves(value))
        {
            if (leaf is JaxValue array)
            {
                total += new SizeBytes(array.Shape.Size, array.Shape.Size * array.Dtype.ItemSize);
            }
            else if (leaf is IHostArray { Snapshot: var host })
            {
                total += new SizeBytes(host.Shape.Size, host.Shape.Size * host.Dtype.ItemSize);
            }
        }

        return total;
    }

    /// <summary>The sum of both.</summary>
    public static SizeBytes operator +(SizeBytes left, SizeBytes right) => new(left.Size + right.Size, left.Bytes + right.Bytes);

    /// <inheritdoc/>
    public override string ToString() => $"{Size.ToString("N0", CultureInfo.InvariantCulture)} ({BytesText()})";

    // Decimal units, one decimal place, each from just above its own size.
    private string BytesText()
    {
        foreach (var (unit, name) in Units)
        {
            if (Bytes > unit)
            {
                return $"{((double)Bytes / unit).ToString("N1", CultureInfo.InvariantCulture)} {name}";
            }
        }

        return $"{Bytes.ToString("N0", CultureInfo.InvariantCulture)} B";
    }
}
