using Nnx.Releases;

namespace Nnx.Conformance.Harness.Cells;

/// <summary>All that an engine learns of a cell.</summary>
/// <param name="Program">Python source text.</param>
/// <param name="Release">The Flax release to run or to model.</param>
/// <param name="Configuration">Named settings: <c>default</c>, <c>disable-jit</c>, <c>x64</c>, or pins.</param>
/// <param name="TimeLimit">After this the outcome is a timeout.</param>
public sealed record ProgramJob(string Program, Release Release, Configuration Configuration, TimeSpan TimeLimit);
