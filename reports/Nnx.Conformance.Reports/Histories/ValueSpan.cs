namespace Nnx.Conformance.Reports.Histories;

/// <summary>Releases on which an observed value stayed the same.</summary>
/// <param name="First">Place of the first release that has it.</param>
/// <param name="Last">Place of the last.</param>
/// <param name="Shown">The value in words; null where it was not observed.</param>
internal sealed record ValueSpan(int First, int Last, string? Shown);
