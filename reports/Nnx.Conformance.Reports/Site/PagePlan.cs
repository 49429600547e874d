namespace Nnx.Conformance.Reports.Site;

/// <summary>A page to be rendered.</summary>
/// <param name="Path">Its file, relative to the site's folder.</param>
/// <param name="Component">The Razor component.</param>
/// <param name="Parameters">The component's parameters.</param>
internal sealed record PagePlan(string Path, Type Component, Dictionary<string, object?> Parameters);
