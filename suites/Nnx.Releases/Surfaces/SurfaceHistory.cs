using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;

namespace Nnx.Releases.Surfaces;

/// <summary>The public names of one module over all releases: an entry holds until the next one of its name.</summary>
internal sealed class SurfaceHistory
{
    private readonly string _module;
    private readonly IReadOnlyDictionary<string, ImmutableArray<(ReleaseVersion Since, SurfaceEntry? Entry)>> _names;
    private readonly ConcurrentDictionary<ReleaseVersion, SurfaceModule> _views = [];

    private SurfaceHistory(string module, IReadOnlyDictionary<string, ImmutableArray<(ReleaseVersion, SurfaceEntry?)>> names)
    {
        _module = module;
        _names = names;
    }

    public static SurfaceHistory Read(string module, ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return new(module, document.RootElement.EnumerateObject().ToDictionary(
                name => name.Name,
                name => name.Value.EnumerateArray().Select(ReadEntry).ToImmutableArray(),
                StringComparer.Ordinal));
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException($"surface data of {module}: {problem.Message}", problem);
        }
    }

    public SurfaceModule At(ReleaseVersion release) => _views.GetOrAdd(release, View);

    public bool Knows(string name) => _names.ContainsKey(name);

    public bool KnowsMember(string className, string member) =>
        _names.TryGetValue(className, out var history)
        && history.Any(stage => stage.Entry?.Members.ContainsKey(member) ?? false);

    private SurfaceModule View(ReleaseVersion release)
    {
        var entries = new Dictionary<string, SurfaceEntry>(StringComparer.Ordinal);
        foreach (var (name, history) in _names)
        {
            if (history.LastOrDefault(stage => stage.Since <= release).Entry is { } entry)
            {
                entries[name] = entry;
            }
        }

        return new(_module, entries);
    }

    private static (ReleaseVersion Since, SurfaceEntry? Entry) ReadEntry(JsonElement json)
    {
        var since = ReleaseVersion.Parse(json.GetProperty("since").GetString()!);
        var kind = json.GetProperty("kind").GetString()!;
        return (since, kind == "absent" ? null : new SurfaceEntry(
            Enum.Parse<SurfaceKind>(kind, ignoreCase: true),
            json.TryGetProperty("signature", out var signature) ? signature.GetString() : null,
            json.TryGetProperty("bases", out var bases) ? [.. bases.EnumerateArray().Select(b => b.GetString()!)] : [],
            json.TryGetProperty("members", out var members)
                ? members.EnumerateObject().ToDictionary(m => m.Name, m => m.Value.GetString()!, StringComparer.Ordinal)
                : ImmutableDictionary<string, string>.Empty));
    }
}
