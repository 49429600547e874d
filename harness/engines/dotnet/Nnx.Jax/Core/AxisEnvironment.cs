using System.Collections.Immutable;

namespace Nnx.Jax.Core;

/// <summary>The axis names that collectives may use here, with their sizes.</summary>
internal sealed record AxisEnvironment(ImmutableList<(string? Name, int Size)> Axes)
{
    public static AxisEnvironment Empty { get; } = new([]);

    public AxisEnvironment With(string? name, int size) => new(Axes.Add((name, size)));

    /// <summary>The size of the innermost axis of a name; null where there is none.</summary>
    public int? Find(string name)
    {
        for (var i = Axes.Count - 1; i >= 0; i--)
        {
            if (Axes[i].Name == name)
            {
                return Axes[i].Size;
            }
        }

        return null;
    }

    /// <summary>Tells two environments apart in the key of a cache.</summary>
    public string Key => string.Join(',', Axes.Where(static axis => axis.Name is not null).Select(static axis => $"{axis.Name}:{axis.Size}"));
}
