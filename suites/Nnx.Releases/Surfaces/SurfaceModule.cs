namespace Nnx.Releases.Surfaces;

/// <summary>The public names of one module on one release.</summary>
/// <param name="Name">The dotted module name.</param>
/// <param name="Entries">The names it has.</param>
public sealed record SurfaceModule(string Name, IReadOnlyDictionary<string, SurfaceEntry> Entries)
{
    /// <summary>A name's entry; null where the release does not have it.</summary>
    public SurfaceEntry? Find(string name) => Entries.GetValueOrDefault(name);
}
