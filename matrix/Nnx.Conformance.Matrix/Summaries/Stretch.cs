using Nnx.Conformance.Harness.Outcomes;
using Nnx.Releases;

namespace Nnx.Conformance.Matrix.Summaries;

/// <summary>Neighbouring releases on which a track has the same kind of outcome, and for a raise the same type and head of the message.</summary>
/// <param name="Releases">The releases, oldest first; at least one.</param>
/// <param name="Range">The shortest range that holds exactly these of the track's releases.</param>
/// <param name="Outcome">The outcome of the first of them; null where the cells have not been run.</param>
/// <param name="Says">The outcome in words: <c>works</c>, <c>raises TraceContextError</c>, <c>unsupported</c>, <c>not run</c> ….</param>
public sealed record Stretch(IReadOnlyList<Release> Releases, ReleaseRange Range, Outcome? Outcome, string Says);
