using Nnx.Conformance.Harness.Cells;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Releases;

namespace Nnx.Conformance.Harness.Engines;

/// <summary>Runs programs on releases. An engine never sees a scenario's id, contract or claims.</summary>
public interface IEngine
{
    /// <summary>The name that <c>matrix.yaml</c> and the journals use: <c>flax</c>, <c>dotnet</c> or another.</summary>
    string Name { get; }

    /// <summary>The versions that the engine runs or models on a release, for the journal's header: <c>flax</c>, <c>jax</c>, …</summary>
    IReadOnlyDictionary<string, string> Versions(Release release);

    /// <summary>
    /// Runs one program to its end. Whatever the program does comes back as an <see cref="Outcome"/>; the only exception that
    /// leaves is <see cref="OperationCanceledException"/> when <paramref name="cancellation"/> asked for it.
    /// </summary>
    /// <param name="job">The program, the release and the configuration.</param>
    /// <param name="cancellation">Ends the run from outside; a program that exceeds the job's time limit is an outcome instead.</param>
    Task<Outcome> RunAsync(ProgramJob job, CancellationToken cancellation);
}
