namespace Nnx.Conformance.Reports.Site;

/// <summary>A file of the site.</summary>
/// <param name="Path">Where it stands, relative to the site's folder, with forward slashes.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record SiteFile(string Path, byte[] Content);
