using Nnx.Releases.Surfaces;

namespace Nnx.Engine.Surfaces;

/// <summary>The surface data that is built into this assembly.</summary>
internal static class SurfaceFiles
{
    private const string Prefix = "api/";
    private const string Suffix = ".json";

    /// <summary>Reads all of it.</summary>
    public static Surface Read()
    {
        var assembly = typeof(SurfaceFiles).Assembly;
        return Surface.Read(assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => (name[Prefix.Length..^Suffix.Length], Bytes(name))));

        ReadOnlyMemory<byte> Bytes(string name)
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
    }
}
