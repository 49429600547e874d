using Nnx.Releases;

namespace Nnx.Conformance.Reports.Words;

/// <summary>Names of the places on a page of changes.</summary>
internal static class ChangeAnchors
{
    /// <summary>The changes that came with a release.</summary>
    public static string Release(Release release) => $"r-{release}";
}
