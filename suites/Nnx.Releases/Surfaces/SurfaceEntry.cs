using System.Collections.Immutable;

namespace Nnx.Releases.Surfaces;

/// <summary>A public name as a release has it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Signature">Parameters as <c>(a, axis=None)</c>; of <c>__init__</c> for a class; null where none was recorded.</param>
/// <param name="Bases">Names of a class's direct bases.</param>
/// <param name="Members">A class's own members: a signature, <c>property</c>, <c>classmethod(…)</c> or <c>staticmethod(…)</c> by name.</param>
public sealed record SurfaceEntry(
    SurfaceKind Kind,
    string? Signature,
    ImmutableArray<string> Bases,
    IReadOnlyDictionary<string, string> Members);
