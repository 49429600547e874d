namespace Nnx.Conformance.Reports.Site;

/// <summary>The stylesheet, the script and the icon, carried inside the assembly.</summary>
internal static class SiteAssets
{
    public static IEnumerable<SiteFile> All => new[] { SiteMap.Style, SiteMap.Script, SiteMap.Icon }.Select(Read);

    private static SiteFile Read(string path)
    {
        using var stream = typeof(SiteAssets).Assembly.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"the assembly carries no '{path}'");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new(path, bytes.ToArray());
    }
}
