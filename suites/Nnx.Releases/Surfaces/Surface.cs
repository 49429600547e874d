namespace Nnx.Releases.Surfaces;

/// <summary>Which public names the upstream modules have on each release, and with which parameters. Read once, then immutable.</summary>
public sealed class Surface
{
    private readonly IReadOnlyDictionary<string, SurfaceHistory> _modules;

    private Surface(IReadOnlyDictionary<string, SurfaceHistory> modules) => _modules = modules;

    /// <summary>Dotted names of the modules that the data describes.</summary>
    public IEnumerable<string> Modules => _modules.Keys;

    /// <summary>Reads the data: one JSON document a module.</summary>
    /// <param name="documents">Dotted module names with their documents.</param>
    /// <exception cref="FormatException">A document is not of the form that the evidence describes.</exception>
    public static Surface Read(IEnumerable<(string Module, ReadOnlyMemory<byte> Json)> documents) =>
        new(documents.ToDictionary(d => d.Module, d => SurfaceHistory.Read(d.Module, d.Json), StringComparer.Ordinal));

    /// <summary>The names of a module on a Flax release; null where the data does not describe the module.</summary>
    public SurfaceModule? Module(string module, ReleaseVersion release) =>
        _modules.TryGetValue(module, out var history) ? history.At(release) : null;

    /// <summary>Whether any release has a name of a module.</summary>
    public bool Knows(string module, string name) =>
        _modules.TryGetValue(module, out var history) && history.Knows(name);

    /// <summary>Whether any release has a member of a class.</summary>
    public bool KnowsMember(string module, string className, string member) =>
        _modules.TryGetValue(module, out var history) && history.KnowsMember(className, member);
}
